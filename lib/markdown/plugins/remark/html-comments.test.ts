import assert from "node:assert/strict";
import { test } from "node:test";
import { html, mdx } from "@/lib/markdown/compile.support";

for (const [source, expected] of [
	["<!-- a --><!-- b -->", ""],
	["<!-- a --> <!-- b -->  ", ""],
	["<!-- a -->{/* b */}", ""],
	["<!-- a -->{/* b\n\nc */}", ""],
	["<!-- a --><!-- b\n\nc --> d", "<p>d</p>"],
	["<!-- truncate -->The *rest*.", "<p>The <em>rest</em>.</p>"],
	["<!-- a -->😀", "<p>😀</p>"],
	["<!-- a --><b>b</b>", "<b>b</b>"],
	['<!-- a --><Callout type="tip">b</Callout>', '<aside title="tip">b</aside>'],
	["- <!-- a -->Item\n- b", "<ul>\n<li>Item</li>\n<li>b</li>\n</ul>"],
	["a\n<!-- b --> *c*\nd", "<p>a\n <em>c</em>\nd</p>"],
	["<!-- a --> b {1 + 1}\n<!-- c\n\nd --> e {1 + 1}", "<p> b 2</p>\n<p>e 2</p>"],
	["<Callout>\n<!-- a --> b <!-- c -->\n</Callout>", "<aside><p> b </p></aside>"],
	["{/* a */}<!-- b -->", ""],
	["<!-- a\nb --> c\nd", "<p>c</p>\n<p>d</p>"],
	["<!-- a\n\n# b\n- c --> d", "<p>d</p>"],
	["<!--\na\n-->\nb", "<p>b</p>"],
	["<!--\n\na\n\n-->", ""],
	["a\n<!-- b -->\nc", "<p>a</p>\n<p>c</p>"],
	["a\n<!-- b\n- c\n\n# d\n-->\ne", "<p>a</p>\n<p>e</p>"],
	["a <!-- b\nc --> d", "<p>a  d</p>"],
	["a <!--\nb\n-->", "<p>a </p>"],
	["> <!-- a\n> b --> c\n\nd", "<blockquote>\n<p>c</p>\n</blockquote>\n<p>d</p>"],
	["> a <!-- b\n> c --> d", "<blockquote>\n<p>a  d</p>\n</blockquote>"],
	["- a\n\n  <!--\n  b\n\n  c\n  -->\n\n  d", "<ul>\n<li>\n<p>a</p>\n<p>d</p>\n</li>\n</ul>"],
	["# a <!-- b -->", '<h2 id="a">a </h2>'],
	[
		"| a | b |\n| - | - |\n| c <!-- d --> | e |",
		"<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c </td><td>e</td></tr></tbody></table>",
	],
	["a <!--> b <!---> c", "<p>a  b  c</p>"],
	["<!-->\na", "<p>a</p>"],
	["a <!-- b -- c ---> d", "<p>a  d</p>"],
	["a <!-- */ b -->", "<p>a </p>"],
	["<!-- a -->\r\nb <!--\r\n\tc -->", "<p>b </p>"],
	["    <!-- a --> b", "<p> b</p>"],
	["\\<!-- a -->", "<p>&lt;!-- a --&gt;</p>"],
] as const) {
	test(`reads the comments of ${JSON.stringify(source)}`, async () => {
		assert.equal((await html(mdx(source))).replace(/\n+/g, "\n"), expected);
	});
}
