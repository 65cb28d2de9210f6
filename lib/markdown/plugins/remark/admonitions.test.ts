import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, md, mdx } from "@/lib/markdown/compile.support";

const note = (inside: string, title = "note") => `<aside title="${title}">${inside}</aside>`;
const label = (words: string) => `<p class="label"><strong>${words}</strong></p>`;

describe("blocks between colons", () => {
	for (const [name, source, expected] of [
		["a note", ":::note\n\nHi *you*\n\n:::", note("<p>Hi <em>you</em></p>")],
		["without blank lines", ":::note\nHi\n:::", note("<p>Hi</p>")],
		["right after a paragraph and before one", "A\n:::note\nHi\n:::\nB", `<p>A</p>\n${note("<p>Hi</p>")}\n<p>B</p>`],
		["with a title", ":::tip So *it* is\nHi\n:::", note(`${label("So <em>it</em> is")}<p>Hi</p>`, "tip")],
		["with a title in brackets", ":::tip[So]\nHi\n:::", note(`${label("So")}<p>Hi</p>`, "tip")],
		[
			"with a link in its title",
			":::tip See [a](/b)\nHi\n:::",
			note(`${label('See <a href="/b">a</a>')}<p>Hi</p>`, "tip"),
		],
		["with half a bracket in its title", ":::tip 1] first\nHi\n:::", note(`${label("1] first")}<p>Hi</p>`, "tip")],
		["with more colons around", "::::info\n:::danger\nHi\n:::\n::::", note(note("<p>Hi</p>", "danger"), "info")],
		["indented", "  :::note\n  Hi\n\n  You\n  :::", note("<p>Hi</p><p>You</p>")],
		["in a list", "- a\n\n  :::note\n  Hi\n  :::", `<ul>\n<li>\n<p>a</p>\n${note("<p>Hi</p>")}\n</li>\n</ul>`],
		["in a quotation", "> :::note\n> Hi\n> :::", `<blockquote>\n${note("<p>Hi</p>")}\n</blockquote>`],
		["ending after a list", ":::note\n- a\n:::\n\nB", `${note("<ul>\n<li>a</li>\n</ul>")}\n<p>B</p>`],
		[
			"with colons in its code",
			"::::note\n```\n:::\n```\n::::",
			note("<pre>{}&lt;span class=&quot;line&quot;&gt;:::&lt;/span&gt;</pre>"),
		],
		["with a blank after the colons", "::: warning Hot\nHi\n:::", note(`${label("Hot")}<p>Hi</p>`, "warning")],
		["of Quarto", '::: {.callout-tip title="So"}\nHi\n:::', note(`${label("So")}<p>Hi</p>`, "tip")],
		["of a kind with another name", ":::success\nHi\n:::", note(`${label("Success")}<p>Hi</p>`, "tip")],
		["of an unknown kind", ":::poem Ode\nHi\n:::", `<div class="poem">\n${label("Ode")}\n<p>Hi</p>\n</div>`],
		["without content", ":::note\n:::\n\nHi", `${note("")}\n<p>Hi</p>`],
	] as const) {
		test(name, async () => {
			assert.equal(await html(md(source)), expected);
			assert.equal(await html(mdx(source)), expected);
		});
	}
	for (const prose of ["a word:word, 12:30 and :smile", "::note", ":::", "::: no block", "a :::note", "key: value::"]) {
		test(`"${prose}" is prose`, async () => assert.equal(await html(md(prose)), `<p>${prose}</p>`));
	}
	test("in code are code", async () => {
		assert.equal(await html(md("`:::note`")), "<p><code>:::note</code></p>");
		assert.match(await html(md("```\n:::tip Title\n```")), /:::tip Title/);
	});
	test("details unfold", async () => {
		assert.match(await html(md(":::details Why *so*?\nHi\n:::")), /^<summary>Why <em>so<\/em>\?<\/summary><p>Hi<\/p>$/);
	});
	test("the title is found by a search, and is no first paragraph", async () => {
		const { metadata } = await md(":::tip Mind\nHi\n:::");
		assert.deepEqual([metadata.text, metadata.firstParagraph], ["Mind Hi", "Hi"]);
	});
});
