import assert from "node:assert/strict";
import { test } from "node:test";
import { joinTokens, tokenize, tokenizeQuery } from "./tokenize";

const visible = (text: string) => text.replaceAll("\u2060", "~");
const read = (tokens: string, ...marked: number[]) =>
	joinTokens(tokens.split(" "), new Set(marked))
		.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
		.join("");

const parted: [text: string, tokens: string][] = [
	["plain words, 한국어 글", "plain words, 한국어 글"],
	["東京都", "東京~ 京都~ 都"],
	["「猫」はReactで書く。", "「~ 猫~ 」~ は~ React~ で書~ 書く~ く~ 。"],
	["スーパー 人々", "スー~ ーパ~ パー~ ー 人々~ 々"],
	["กินข้าว", "กิน~ นข้~ ข้า~ าว~ ว"],
];

for (const [text, tokens] of parted) {
	test(`tokenizes ${text} as ${tokens}`, () => assert.equal(visible(tokenize(text)), tokens));
	test(`keeps the text of ${text}`, () => assert.equal(read(tokenize(text)), text));
}

for (const [query, words] of [
	["plain words", "plain words"],
	["東京都", "東京 京都"],
	["猫", "猫"],
	["React入門", "React 入門"],
] as const) {
	test(`queries ${words} for ${query}`, () => assert.equal(tokenizeQuery(query).trim(), words));
}

test("marks adjacent words together, and others separately", () => {
	assert.equal(read("a b c d", 1, 2), "a [b c] d");
	assert.equal(read("a b", 0), "[a] b");
	assert.equal(read("(a), “b c” (use()) C++, —", 0, 1, 2, 3, 4, 5), "([a]), “[b c]” ([use]()) [C++], —");
});

test("marks both characters of a pair", () => {
	assert.equal(read(tokenize("東京都へ"), 1), "東[京都]へ");
	assert.equal(read(tokenize("東京都へ"), 0, 1), "[東京都]へ");
	assert.equal(read(tokenize("書を読む"), 2), "書を[読む]");
});

for (const [token, expected] of [
	["a++-b", "[a++-b]"],
	["--", "--"],
	["-a\u0301#)", "-[a\u0301#])"],
	[`a${"+".repeat(1_000_000)}…a)`, `[a${"+".repeat(1_000_000)}…a])`],
] as const) {
	test(`marks the word in ${token.slice(0, 10)}`, () => assert.equal(read(token, 0), expected));
}
