import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlToMarkdown } from "./to-markdown";

for (const [html, markdown] of [
	[
		"<p>A <strong>b</strong> <em>c</em> <code>d</code> <a href='/e' target='_blank'>f</a></p>",
		"A **b** *c* `d` [f](/e)",
	],
	[
		"<h2 id='x' class='wp-block-heading'>A</h2><ul><li>b</li><li>c<ol><li>d</li></ol></li></ul>",
		"## A\n\n- b\n- c\n  1. d",
	],
	["<p>2 * 3 * 4, _a_, `b`, # c, &lt;d&gt;</p>", "2 \\* 3 \\* 4, \\_a\\_, \\`b\\`, # c, \\<d>"],
	["<pre class='wp-block-code'><code class='language-js'>a\n\nb</code></pre>", "```js\na\n\nb\n```"],
	["<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>", "| a |\n| - |\n| b |"],
	["<figure class='wp-block-image size-large'><img src='/a.png' alt='A' class='wp-image-7'></figure>", "![A](/a.png)"],
	["<!-- wp:note --><p>a</p><!--more--><p>b</p><!-- c -->", "a\n\n<!-- more -->\n\nb"],
	["<div><p>a</p>b <i>c</i></div><section>d</section>", "a\n\nb *c*\n\nd"],
	["<p>a<br><svg></svg>b</p>", "a<br><div><svg></svg></div>b"],
	["<p>a<br><span class='x'>b</span><br><b>c</b></p>", 'a\\\n<span class="x">b</span>\\\n**c**'],
] as const) {
	test(`converts ${html}`, () => assert.equal(htmlToMarkdown(html).trim(), markdown));
}

for (const [html, kept] of [
	[
		"<figure><img src='/a.png' alt='A'><figcaption>B</figcaption></figure>",
		'<figure><img src="/a.png" alt="A"><figcaption>B</figcaption></figure>',
	],
	["<p class='has-text-align-center'>a</p>", '<p class="has-text-align-center">a</p>'],
	["<table><tr><td colspan='2'>a</td></tr></table>", '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>'],
	["<iframe src='https://a.example/'></iframe>", '<iframe src="https://a.example/"></iframe>'],
	["<video controls src='a.mp4'></video>", '<div><video controls src="a.mp4"></video></div>'],
	["<p>a <u>b</u> <sub>2</sub> <span lang='de'>c</span></p>", 'a <u>b</u> <sub>2</sub> <span lang="de">c</span>'],
	["<u>a</u> b", "<u>a</u> b"],
	["<blockquote><p>a</p><cite>b</cite></blockquote>", "> a\n>\n> <cite>b</cite>"],
	["<pre>a <b>b</b>\n\nc</pre>", "<pre>a <b>b</b>&#10;\nc</pre>"],
	["<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a</dt><dd>b</dd></dl>"],
	["<p><img src='a.png' width='20'></p>", '<img src="a.png" width="20">'],
	["<h2 id='part'>A</h2><p><a href='#part'>b</a></p>", '<h2 id="part">A</h2>\n\n[b](#part)'],
	[
		"<ul><li>a</li><li><iframe src='https://a.example/'></iframe></li></ul>",
		'<ul><li>a</li><li><iframe src="https://a.example/"></iframe></li></ul>',
	],
	["<script>a();\n\nb();</script>", "<script>a();\nb();</script>"],
] as const) {
	test(`keeps HTML: ${html}`, () => assert.equal(htmlToMarkdown(html).trim(), kept));
}

test("keeps HTML that is nested too deeply", () => {
	const html = `${"<div><b>".repeat(20_000)}word`;
	assert.match(htmlToMarkdown(html), /^<div><div><b>.*word<\/div>\n$/s);
});

test("reads lists in lists once", () => {
	assert.match(htmlToMarkdown(`${"<ul>".repeat(150)}word`), /- word\n$/);
});

test("keeps HTML with thousands of elements that show nothing", () => {
	const html = `${"<meta>".repeat(11_000)}word`;
	assert.equal(htmlToMarkdown(html), `<div>${html}</div>\n`);
});
