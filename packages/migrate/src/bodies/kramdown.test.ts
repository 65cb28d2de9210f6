import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, listDiagnostics } from "@/lib/markdown/compile.support";
import { applyEdits } from "@/lib/markdown/preprocess/edits";
import { md } from "@/packages/migrate/src/source-adapter.support";
import { convertKramdown, separateMarkdownInHtml } from "./kramdown";

describe("kramdown", () => {
	for (const [name, source, expected] of [
		["removes the table of contents, and no list after it", "* Contents\n{:toc}\n\n* A", "<ul>\n<li>A</li>\n</ul>"],
		["removes options", '{::options parse_block_html="true" /}\n\nA', "<p>A</p>"],
		[
			"removes comments with their content",
			"A {::comment}no{:/comment}B\n\n{::comment}\nno\n\nno\n{:/}\n\nC",
			"<p>A B</p>\n<p>C</p>",
		],
		[
			"keeps the content of `nomarkdown`",
			"A {::nomarkdown}<b>b</b>{:/nomarkdown} {::nomarkdown}c{:/}",
			"<p>A <b>b</b> c</p>",
		],
		["keeps what follows a comment without an end", "A {::comment} B", "<p>A {::comment} B</p>"],
		["separates blocks", "- a\n^\n- b", "<ul>\n<li>a</li>\n</ul>\n\n<ul>\n<li>b</li>\n</ul>"],
		["breaks lines", "{: .x}\nA\\\\\nB", '<p class="x">A<br/>\nB</p>'],
		[
			"reads attributes with the syntax of Markdown in them",
			'A\n{: title="https://example.org/*a*_b_"}',
			'<p title="https://example.org/*a*_b_">A</p>',
		],
		["reads attributes of items", "- {:.x} A", '<ul>\n<li class="x">A</li>\n</ul>'],
		[
			"resolves definitions of attributes",
			'{:mid: .centre lang="de"}\nA\n{: mid}',
			'<p lang="de" class="centre">A</p>',
		],
		[
			"parses Markdown in HTML with a `markdown` attribute",
			'<div class="a" markdown="1">\nHi *you*\n</div>\n<p markdown="span">*b*</p>',
			'<div class="a">\n<p>Hi <em>you</em></p>\n</div>\n<p>*b*</p>',
		],
		["keeps attribute lists in code", "`{: .x}` {::x}", "<p><code>{: .x}</code> {::x}</p>"],
		[
			"marks abbreviations",
			"The HTML of XHTML, `HTML`.\n\n*[HTML]: Markup *of* pages\n*[W3C]: B",
			'<p>The <abbr title="Markup of pages">HTML</abbr> of XHTML, <code>HTML</code>.</p>',
		],
	] as const) {
		test(name, async () => assert.equal(await html(md(source)), expected));
	}
	test("keeps the lines of diagnostics", async () => {
		const source = "* A\n{:toc}\n\n{::comment}\na\n{:/}\n\n```nolanguage\nx\n```";
		assert.deepEqual(await listDiagnostics(md(source)), ["11:1 warning code-language"]);
	});
});

for (const [unit, before = ""] of [
	["toc ", "- a\n{: "],
	["a", "{::"],
	["{::comment "],
	["{: a "],
	["{:a: "],
] as const) {
	test(`leaves ${before} before many ${JSON.stringify(unit)}`, () => {
		const source = before + unit.repeat(1_000_000 / unit.length);
		assert.deepEqual(convertKramdown(source, source), []);
	});
}

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
