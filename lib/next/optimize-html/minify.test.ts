import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits, parseHtmlPage } from "./html-page";
import { minifyHtml } from "./minify";

function tidied(body: string, head = ""): string {
	const page = parseHtmlPage(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`);
	return applyEdits(page, minifyHtml(page)).replace(/^.*<head>(.*)<\/head><body>(.*)<\/body>.*$/s, "$1$2");
}

test("marks for React go", () => {
	assert.equal(tidied('<div hidden=""><!--$--><!--/$--></div><p>One <!-- -->two</p><!--$-->'), "<p>One two</p>");
	assert.equal(
		tidied("", '<link rel="stylesheet" href="/a.css" data-precedence="next"/>'),
		'<link rel="stylesheet" href="/a.css"/>',
	);
});
test("quotes stand for themselves in text", () => {
	assert.equal(tidied("<p>It&#x27;s &quot;so&quot; -&gt; there</p>"), `<p>It's "so" -> there</p>`);
});
test("an ampersand in an address stands for itself", () => {
	assert.equal(
		tidied('<img srcset="/i?u=a&amp;w=1&amp;q=2 1w" alt="a &amp; b">'),
		'<img srcset="/i?u=a&w=1&q=2 1w" alt="a &amp; b">',
	);
	const page = parseHtmlPage(tidied('<a href="/?a&amp;copy=1&amp;lt=2">x</a>'));
	assert.equal(page.elements.find(({ tagName }) => tagName === "a")?.attrs[0]?.value, "/?a&copy=1&lt=2");
});
test("references that mean something stay", () => {
	for (const kept of [
		"<p>a &lt;b> &amp;#x27; &amp;quot; &amp;amp;</p>",
		'<p title="&quot;a&quot;" data-x="it&#x27;s">b</p>',
		"<script>a(\"&#x27;\", '<!-- -->')</script>",
		"<style>a::before{content:'&quot;'}</style>",
		"<noscript><p>&#x27;</p></noscript>",
		'<p>a</p>b<table title="&quot;"><tbody title="&quot;">c</tbody></table>',
		'<iframe srcdoc="<!-- a --><p>&amp;quot;</p>"></iframe>',
	]) {
		assert.equal(tidied(kept), kept);
	}
});
test("an author's hidden box stays", () => {
	for (const kept of ['<div hidden=""><p>a</p></div>', '<div hidden="" id="a"></div>', '<p><b hidden=""></b></p>']) {
		assert.equal(tidied(kept), kept);
	}
});
