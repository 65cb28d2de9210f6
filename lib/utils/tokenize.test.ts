import assert from "node:assert/strict";
import { test } from "node:test";
import { fromTokens, queryTokens, tokenize } from "./tokenize";

const visible = (text: string) => text.replaceAll("\u2060", "~");
const read = (tokens: string, ...marked: number[]) =>
	fromTokens(tokens.split(" "), new Set(marked))
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
	test(`${text} is indexed as ${tokens}`, () => assert.equal(visible(tokenize(text)), tokens));
	test(`${text} is read as it was written`, () => assert.equal(read(tokenize(text)), text));
}

for (const [query, words] of [
	["plain words", "plain words"],
	["東京都", "東京 京都"],
	["猫", "猫"],
	["React入門", "React 入門"],
] as const) {
	test(`${query} asks for ${words}`, () => assert.equal(queryTokens(query).trim(), words));
}

test("marked words are told apart, neighbours together", () => {
	assert.equal(read("a b c d", 1, 2), "a [b c] d");
	assert.equal(read("a b", 0), "[a] b");
	assert.equal(read("(a), “b c” (use()) C++, —", 0, 1, 2, 3, 4, 5), "([a]), “[b c]” ([use]()) [C++], —");
});

test("a marked pair marks both of its characters", () => {
	assert.equal(read(tokenize("東京都へ"), 1), "東[京都]へ");
	assert.equal(read(tokenize("東京都へ"), 0, 1), "[東京都]へ");
	assert.equal(read(tokenize("書を読む"), 2), "書を[読む]");
});
