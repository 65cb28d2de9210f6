import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, md, places } from "@/lib/markdown/compile.support";

describe("headings", () => {
	for (const [name, source, expected] of [
		[
			"another form of the title that opens the body goes, other first levels move down",
			"# Hello, hello, you\n\n# Two\n\n## Three",
			'<h2 id="two">Two</h2>\n<h2 id="three">Three</h2>',
		],
		[
			"one of its own that opens the body stays",
			"# Introduction\n\nText",
			'<h2 id="introduction">Introduction</h2>\n<p>Text</p>',
		],
		["a second level that repeats the title goes as well", "## Hello\n\nText", "<p>Text</p>"],
		["raw HTML counts", "Text\n\n<h1>Two</h1>", '<p>Text</p>\n<h2 id="two">Two</h2>'],
		[
			"an untitled post's heading isn't shown twice, wherever it stands",
			"Intro.\n\n# Hello\n\nMore.",
			"<p>Intro.</p>\n\n<p>More.</p>",
		],
		["ids of the page's frame are taken", "## Content", '<h2 id="content-1">Content</h2>'],
		["signs alone have an id as well", "## 🎉", '<h2 id="section">🎉</h2>'],
		[
			"an emoji leaves nothing behind, and links find what it leaves either way",
			"## \u2699\uFE0F Builds\n\n[A](#-builds) [B](#\uFE0F-builds) [C](/x#%EF%B8%8F-builds)",
			'<h2 id="-builds">\u2699\uFE0F Builds</h2>\n<p><a href="#-builds">A</a> <a href="#-builds">B</a> <a href="/x#-builds">C</a></p>',
		],
		[
			"an id of one's own is kept, once",
			'<h2 id="X">A</h2>\n\n<h2 id="X">B</h2>',
			'<h2 id="X">A</h2>\n<h2 id="X-1">B</h2>',
		],
		["ids don't clash", "## A\n\n## A", '<h2 id="a">A</h2>\n<h2 id="a-1">A</h2>'],
	] as const) {
		test(name, async () => assert.equal(await html(md(source)), expected));
	}
	test("a first heading that isn't quite the title is told of", async () => {
		assert.deepEqual(await places(md("# Hello, hello, you\n\nText")), ["4:1 notice title-twice"]);
		for (const title of ["Hello", "Another"]) assert.deepEqual(await places(md(`# ${title}\n\nText`)), []);
	});
	test("footnote marks are no part of a heading's text", async () => {
		const { metadata } = await md("## Head[^1]\n\n[^1]: Foot.");
		assert.deepEqual(metadata.headings, [{ depth: 2, id: "head", text: "Head" }]);
	});
	test("the list has the ids of the page", async () => {
		const { metadata } = await md("## Größe & `code`\n\n### Sub");
		assert.deepEqual(metadata.headings, [
			{ depth: 2, id: "größe--code", text: "Größe & code" },
			{ depth: 3, id: "sub", text: "Sub" },
		]);
	});
});
