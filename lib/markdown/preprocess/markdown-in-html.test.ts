import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "./edits";
import { separateMarkdownInHtml } from "./markdown-in-html";

const separate = (source: string) => applyEdits(source, separateMarkdownInHtml(source)).text;

for (const [source, expected] of [
	['<div markdown="1">\na\n</div>', "<div>\n\na\n\n</div>"],
	["<a-b x  markdown=block y>\na\n  </A-B>", "<a-b x y>\n\na\n\n  </A-B>"],
	["<span\n  markdown='span'>a</span>", "<span>a</span>"],
	["<div markdown=1", "<div markdown=1"],
	["<div>\n</div>", "<div>\n</div>"],
] as const) {
	test(`separates ${JSON.stringify(source)}`, () => assert.equal(separate(source), expected));
}

const times = (unit: string) => unit.repeat(1_000_000 / unit.length);
for (const source of [`<a${times(" ")}`, `<a${times(" markdown=1")}`, `<a${times("-a")}>`, times("<a markdown=1 ")]) {
	test(`leaves a tag with a long run: ${source.slice(0, 10)}`, () => assert.equal(separate(source), source));
}

test("separates many different elements", () => {
	const names = Array.from({ length: 20_000 }, (_, index) => `a${index}`);
	const source = names.map((name) => `<${name} markdown=1>\n</${name}>\n`).join("");
	assert.equal(separate(source), names.map((name) => `<${name}>\n\n\n</${name}>\n`).join(""));
});
