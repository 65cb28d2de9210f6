import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileBody } from "@/lib/markdown/compile";
import { html, md, mdx } from "@/lib/markdown/compile.support";
import { show } from "@/lib/utils/show.support";

const note = (inside: string, title = "note") => `<aside title="${title}">${inside}</aside>`;
const label = (text: string) => `<p class="label"><strong>${text}</strong></p>`;

describe("admonitions", () => {
	for (const [name, source, expected] of [
		["with blank lines", ":::note\n\nHi *you*\n\n:::", note("<p>Hi <em>you</em></p>")],
		["without blank lines", ":::note\nHi\n:::", note("<p>Hi</p>")],
		["directly between paragraphs", "A\n:::note\nHi\n:::\nB", `<p>A</p>\n${note("<p>Hi</p>")}\n<p>B</p>`],
		["with a title", ":::tip So *it* is\nHi\n:::", note(`${label("So <em>it</em> is")}<p>Hi</p>`, "tip")],
		["with a title in brackets", ":::tip[So]\nHi\n:::", note(`${label("So")}<p>Hi</p>`, "tip")],
		[
			"with a link in the title",
			":::tip See [a](/b)\nHi\n:::",
			note(`${label('See <a href="/b">a</a>')}<p>Hi</p>`, "tip"),
		],
		[
			"with an unbalanced bracket in the title",
			":::tip 1] first\nHi\n:::",
			note(`${label("1] first")}<p>Hi</p>`, "tip"),
		],
		["nested with more colons", "::::info\n:::danger\nHi\n:::\n::::", note(note("<p>Hi</p>", "danger"), "info")],
		["indented", "  :::note\n  Hi\n\n  You\n  :::", note("<p>Hi</p><p>You</p>")],
		["in a list", "- a\n\n  :::note\n  Hi\n  :::", `<ul>\n<li>\n<p>a</p>\n${note("<p>Hi</p>")}\n</li>\n</ul>`],
		["in a block quote", "> :::note\n> Hi\n> :::", `<blockquote>\n${note("<p>Hi</p>")}\n</blockquote>`],
		["that end after a list", ":::note\n- a\n:::\n\nB", `${note("<ul>\n<li>a</li>\n</ul>")}\n<p>B</p>`],
		[
			"with colons in a code block",
			"::::note\n```\n:::\n```\n::::",
			note("<pre>{}&lt;span class=&quot;line&quot;&gt;:::&lt;/span&gt;</pre>"),
		],
		["with a space after the colons", "::: warning Hot\nHi\n:::", note(`${label("Hot")}<p>Hi</p>`, "warning")],
		["in the syntax of Quarto", '::: {.callout-tip title="So"}\nHi\n:::', note(`${label("So")}<p>Hi</p>`, "tip")],
		["of a type with another name", ":::success\nHi\n:::", note(`${label("Success")}<p>Hi</p>`, "tip")],
		["of an unknown type", ":::poem Ode\nHi\n:::", `<div class="poem">\n${label("Ode")}\n<p>Hi</p>\n</div>`],
		["that are quotations", ":::blockquote A\nHi\n:::", "<blockquote>\n<p>Hi</p>\n<p>— A</p>\n</blockquote>"],
		["that are quotations from nobody", ":::blockquote\nHi\n:::", "<blockquote>\n<p>Hi</p>\n</blockquote>"],
		["without content", ":::note\n:::\n\nHi", `${note("")}\n<p>Hi</p>`],
	] as const) {
		test(name, async () => {
			assert.equal(await html(md(source)), expected);
			assert.equal(await html(mdx(source)), expected);
		});
	}
	for (const source of [
		"a word:word, 12:30 and :smile",
		"::note",
		":::",
		"::: no block",
		"a :::note",
		"key: value::",
	]) {
		test(`keeps "${source}" as text`, async () => assert.equal(await html(md(source)), `<p>${source}</p>`));
	}
	test("are not rendered in code", async () => {
		assert.equal(await html(md("`:::note`")), "<p><code>:::note</code></p>");
		assert.match(await html(md("```\n:::tip Title\n```")), /:::tip Title/);
	});
	test("`:::details` renders a details element", async () => {
		assert.match(await html(md(":::details Why *so*?\nHi\n:::")), /^<summary>Why <em>so<\/em>\?<\/summary><p>Hi<\/p>$/);
	});
	test("the title is part of the text, but not of the first paragraph", async () => {
		const { metadata } = await md(":::tip Mind\nHi\n:::");
		assert.deepEqual([metadata.text, metadata.firstParagraph], ["Mind Hi", "Hi"]);
	});
});

test("makes tabs of groups of code", async () => {
	const { code, metadata } = await md("::: code-group\n```js [a.js]\n1\n```\n```ts\n2\n```\n:::");
	const names = metadata.components.map(({ name }) => name);
	assert.deepEqual(names, ["Tabs", "Tab", "CodeBlock", "Tab", "CodeBlock"]);
	assert.match(code, /label: "a\.js".*label: "ts"/s);
});

test("a name that is nearly that of a callout is reported", async () => {
	const body = ":::nte\nA\n:::\n\n:::poem\nB\n:::";
	const post = { file: "posts/a.md", format: "md", trust: "code", title: "T", body, bodyLine: 1 } as const;
	assert.deepEqual(show((await compileBody(post)).diagnostics, "line rule message"), [
		"1 component-unknown Unknown block `:::nte`; its content is shown without a frame. Did you mean `note`?",
	]);
});
