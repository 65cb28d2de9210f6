import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits, parseHtmlPage } from "./html-page";
import { minifyHtml } from "./minify";

function minified(body: string, head = ""): string {
	const page = parseHtmlPage(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`);
	return applyEdits(page, minifyHtml(page)).replace(/^.*<head>(.*)<\/head><body>(.*)<\/body>.*$/s, "$1$2");
}

test("removes markers for React", () => {
	assert.equal(minified('<div hidden=""><!--$--><!--/$--></div><p>One <!-- -->two</p><!--$-->'), "<p>One two</p>");
	assert.equal(
		minified("", '<link rel="stylesheet" href="/a.css" data-precedence="next"/>'),
		'<link rel="stylesheet" href="/a.css"/>',
	);
});
test("writes the names of attributes in lower case, but not those of SVG", () => {
	assert.equal(
		minified('<time dateTime="2026">a</time><img srcSet="/i?u=a&amp;w=1 1w"/><svg viewBox="0 0 1 1"></svg>'),
		'<time datetime="2026">a</time><img srcset="/i?u=a&w=1 1w"><svg viewBox="0 0 1 1"></svg>',
	);
});
test("accepts elements that the parser adds", () => {
	assert.equal(minified("<table><tr><td>a</td></tr></table>"), "<table><tr><td>a</td></tr></table>");
});
test("removes the slash of void elements, but not that of SVG", () => {
	assert.equal(
		minified('a<br/>b<img src="/a.png"/><svg><path d="M0 0"/></svg>', '<meta name="a" content="b"/>'),
		'<meta name="a" content="b">a<br>b<img src="/a.png"><svg><path d="M0 0"/></svg>',
	);
});
test("unescapes quotes in text", () => {
	assert.equal(minified("<p>It&#x27;s &quot;so&quot; -&gt; there</p>"), `<p>It's "so" -> there</p>`);
});
test("unescapes ampersands in URLs", () => {
	assert.equal(
		minified('<img srcset="/i?u=a&amp;w=1&amp;q=2 1w" alt="a &amp; b">'),
		'<img srcset="/i?u=a&w=1&q=2 1w" alt="a &amp; b">',
	);
	const page = parseHtmlPage(minified('<a href="/?a&amp;copy=1&amp;lt=2">x</a>'));
	assert.equal(page.elements.find(({ tagName }) => tagName === "a")?.attrs[0]?.value, "/?a&copy=1&lt=2");
});
test("keeps character references that are needed", () => {
	for (const kept of [
		"<p>a &lt;b> &amp;#x27; &amp;quot; &amp;amp;</p>",
		'<p title="&quot;a&quot;" data-x="it&#x27;s">b</p>',
		"<script>a(\"&#x27;\", '<!-- -->')</script>",
		"<style>a::before{content:'&quot;'}</style>",
		"<noscript><p>&#x27;</p></noscript>",
		'<p>a</p>b<table title="&quot;"><tbody title="&quot;">c</tbody></table>',
		'<iframe srcdoc="<!-- a --><p>&amp;quot;</p>"></iframe>',
	]) {
		assert.equal(minified(kept), kept);
	}
});
test("keeps hidden elements of authors", () => {
	for (const kept of ['<div hidden=""><p>a</p></div>', '<div hidden="" id="a"></div>', '<p><b hidden=""></b></p>']) {
		assert.equal(minified(kept), kept);
	}
});
