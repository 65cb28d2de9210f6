import assert from "node:assert/strict";
import { test } from "node:test";
import type { Element, ElementContent } from "hast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as toText } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import { toMarkdown } from "./to-markdown";

const text = (value: string): ElementContent => ({ type: "text", value });
const element = (tagName: string, ...children: ElementContent[]): Element => {
	return { type: "element", tagName, properties: {}, children };
};

/** Texts with each character of ASCII at each place, and some with several. */
const TEXTS = [
	...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).flatMap((one) =>
		["a?", "?a", "a ? b", "a? b", "a ?b", "a?b", "é?b?", "1? b"].map((pattern) => pattern.replaceAll("?", one)),
	),
	..."www.a.example|Hw.a|http://a.example|a@b.example|a![b](c)|a ] (b)|1) a|a. 1. b|日本*語*。|a &amp; b|a <b> c".split(
		"|",
	),
];

for (const [name, wrap] of [
	["a paragraph", (value: string) => element("p", text(value))],
	["a heading", (value: string) => element("h2", text(value))],
	["a link", (value: string) => element("p", element("a", text(value)), text(value))],
	["emphasis", (value: string) => element("p", text("a "), element("em", text(value)), text(" b"))],
] as const) {
	test(`text in ${name} is read from Markdown as it was`, () => {
		for (const value of TEXTS) {
			const tree = wrap(value);
			const markdown = toMarkdown({ type: "root", children: [structuredClone(tree)] }, (url) => url);
			const read = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
			assert.equal(toText(read), toText(tree), markdown);
			assert.equal(read.children.length, 1, markdown);
		}
	});
}
