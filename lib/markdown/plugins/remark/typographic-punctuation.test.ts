import assert from "node:assert/strict";
import { test } from "node:test";
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { nodeText } from "@/lib/utils/visit";
import { typographicPunctuation } from "./typographic-punctuation";

const apply = (text: string) => {
	const tree = fromMarkdown(text);
	typographicPunctuation()(tree);
	return nodeText(tree);
};

for (const [text, expected] of [
	['"One," he said. "Two."', "“One,” he said. “Two.”"],
	["It's the boys' and Ada's.", "It’s the boys’ and Ada’s."],
	["The '80s, rock 'n' roll", "The ’80s, rock ‘n’ roll"],
	["\"'Yes' is an answer,\" and \"so is 'no'\"", "“‘Yes’ is an answer,” and “so is ‘no’”"],
	['("a") -"b"- "$5" [e.g. "c"]', "(“a”) -“b”- “$5” [e.g. “c”]"],
	["(one)'s, x\u{20000}'s", "(one)’s, x\u{20000}’s"],
	['a "**bold**" "[link](b)" "`code`" **"c"**', "a “bold” “link” “code” “c”"],
	["one 'two\n\nthree' four\n\n\"five\"", "one ‘twothree’ four“five”"],
	['a ""b"" c', 'a ""b"" c'],
	["a -- b--c --- d", "a — b—c --- d"],
	["``a''", "“a”"],
	["a... b. . . c.. d .... e", "a… b… c.. d … e"],
	["one. Two .. three", "one. Two .. three"],
	['`"a" -- ...` <b>"c"</b>', '"a" -- ... <b>“c”</b>'],
] as const) {
	test(`replaces the marks of ${text}`, () => assert.equal(apply(text), expected));
}

test("leaves the content of style elements as it is", () => {
	const element = (name: string) => ({
		type: "mdxJsxTextElement" as const,
		name,
		attributes: [],
		children: [{ type: "text" as const, value: "'a'" }],
	});
	const tree: Root = { type: "root", children: [element("style"), element("b")] };
	typographicPunctuation()(tree);
	assert.equal(nodeText(tree), "'a'‘a’");
});

test("replaces marks of a sentence with very many of them", () => {
	const tree: Root = { type: "root", children: [{ type: "text", value: `${"-:a".repeat(300_000)}' "b"` }] };
	typographicPunctuation()(tree);
	assert.equal(nodeText(tree).slice(-8), "-:a’ “b”");
});
