import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, listDiagnostics, md, mdx } from "@/lib/markdown/compile.support";

describe("headings", () => {
	for (const [name, source, expected] of [
		[
			"removes a first heading that repeats the title, and lowers other first-level headings",
			"# Hello, hello, you\n\n# Two\n\n## Three",
			'<h2 id="two">Two</h2>\n<h2 id="three">Three</h2>',
		],
		["keeps another first heading", "# Introduction\n\nText", '<h2 id="introduction">Introduction</h2>\n<p>Text</p>'],
		["removes a second-level first heading that repeats the title", "## Hello\n\nText", "<p>Text</p>"],
		["lowers first-level headings in raw HTML", "Text\n\n<h1>Two</h1>", '<p>Text</p>\n<h2 id="two">Two</h2>'],
		[
			"removes the heading that is the title of an untitled post, anywhere",
			"Intro.\n\n# Hello\n\nMore.",
			"<p>Intro.</p>\n\n<p>More.</p>",
		],
		["avoids ids of the page layout", "## Content", '<h2 id="content-1">Content</h2>'],
		["gives a heading without letters an id", "## 🎉", '<h2 id="section">🎉</h2>'],
		[
			"removes emoji from ids, and resolves links with variation selectors",
			"## \u2699\uFE0F Builds\n\n[A](#-builds) [B](#\uFE0F-builds) [C](/x#%EF%B8%8F-builds)",
			'<h2 id="-builds">\u2699\uFE0F Builds</h2>\n<p><a href="#-builds">A</a> <a href="#-builds">B</a> <a href="/x#-builds">C</a></p>',
		],
		[
			"keeps an author's id, and makes a repeated one unique",
			'<h2 id="X">A</h2>\n\n<h2 id="X">B</h2>',
			'<h2 id="X">A</h2>\n<h2 id="X-1">B</h2>',
		],
		["makes ids unique", "## A\n\n## A", '<h2 id="a">A</h2>\n<h2 id="a-1">A</h2>'],
	] as const) {
		test(name, async () => assert.equal(await html(md(source)), expected));
	}
	test("reports a first heading that differs slightly from the title", async () => {
		assert.deepEqual(await listDiagnostics(md("# Hello, hello, you\n\nText")), ["4:1 notice title-twice"]);
		for (const title of ["Hello", "Another"]) assert.deepEqual(await listDiagnostics(md(`# ${title}\n\nText`)), []);
	});
	test("reports headings without text, and leaves them out of the table of contents", async () => {
		for (const source of ["## ", "<h2> </h2>"]) {
			assert.deepEqual(await listDiagnostics(md(source)), ["4:1 warning heading-empty"], source);
			assert.deepEqual((await md(source)).metadata.headings, [], source);
		}
		assert.deepEqual(await listDiagnostics(md("## ![A](/a.png)")), []);
	});
	test("omits footnote marks from the text of a heading", async () => {
		const { metadata } = await md("## Head[^1]\n\n[^1]: Foot.");
		assert.deepEqual(metadata.headings, [{ depth: 2, id: "head", text: "Head" }]);
	});
	test("lists headings with their ids", async () => {
		const { metadata } = await md("## Größe & `code`\n\n### Sub");
		assert.deepEqual(metadata.headings, [
			{ depth: 2, id: "größe--code", text: "Größe & code" },
			{ depth: 3, id: "sub", text: "Sub" },
		]);
	});
});

test("lists the anchors of headings, ids, named anchors and footnotes", async () => {
	const body = '## A heading\n\n### B {#own}\n\n<p id="c">C <a name="d"></a></p>\n\nE[^1]\n\n[^1]: F';
	const { anchors } = (await md(body)).metadata;
	assert.deepEqual(anchors, ["a-heading", "own", "c", "d", "fnref-1", "footnote-label", "fn-1"]);
});
for (const [name, body] of [
	["an id is computed", "<p id={`a${Date.now()}`}>A</p>"],
	[
		"attributes are spread or computed",
		"export const all = {id: 'a'}\n\n<p {...all} id='b'>A</p>\n\n{[1].map((id) => <p id={id} key={id}>A</p>)}",
	],
	["an owner's component may render some", "<Chart />"],
] as const) {
	test(`lists no anchors if ${name}`, async () => {
		assert.equal((await mdx(body)).metadata.anchors, undefined);
	});
}
