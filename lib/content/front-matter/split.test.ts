import assert from "node:assert/strict";
import { test } from "node:test";
import { splitFrontMatter } from "./split";

for (const [line, isKey] of [
	["title: x", true],
	["'a b' : x", true],
	["a b\t : x", true],
	["title = x", true],
	["Just a text.", false],
	[`a${" ".repeat(1_000_000)}x`, false],
] as const) {
	test(`takes a line for ${isKey ? "a key" : "text"}: ${line.slice(0, 20)}`, () => {
		const { data, body } = splitFrontMatter(`---\n${line}\n`);
		assert.equal(data.errors.length > 0, isKey);
		assert.equal(body, `---\n${line}\n`);
	});
}

for (const [text, isRead] of [
	[`title: ${"x".repeat(90_000)}`, true],
	[Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join("\n"), false],
	[`author: ${"x".repeat(4_000_000)}`, false],
] as const) {
	test(`${isRead ? "reads" : "refuses"} front matter of ${text.length} characters`, () => {
		const { data, body } = splitFrontMatter(`---\n${text}\n---\nText\n`);
		const messages = data.errors.map(({ message }) => message.replace(/\d{3,}/, "n"));
		const message = "The front matter has n KB, but at most 100 are read. Move what is long into the text of the post.";
		assert.deepEqual([messages, body], [isRead ? [] : [message], "Text\n"]);
	});
}

for (const text of [
	"",
	"# a comment\n",
	"\n  # one\n\n# two\n",
	"\r\n\r\n",
	"\n".repeat(300_000),
	"\r".repeat(300_000),
	"\u2028".repeat(300_000),
]) {
	test(`finds no data in ${JSON.stringify(text.slice(0, 30))}`, () => {
		const { data, body } = splitFrontMatter(`---\n${text}\n---\nText\n`);
		assert.deepEqual([data.value, data.errors, body], [{}, [], "Text\n"]);
	});
}
