import assert from "node:assert/strict";
import { test } from "node:test";
import { type Element, parseElements, parseHtmlPage, scanElements } from "./html-page";

const page = (body: string, head = "") =>
	`<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

/** Returns elements with the positions of their parents. */
const flatten = (elements: readonly Element[]) =>
	elements.map((element) => ({ ...element, parent: element.parent && elements.indexOf(element.parent) }));

for (const [title, html] of [
	[
		"attributes",
		page(
			'<a href="/x?a=1&amp;b=2" title="&lt;&gt;&quot;&#x27;" data-a="" hidden class="a  b">a</a><img srcSet="/a 1x"/>',
		),
	],
	["comments, and brackets in text", page("<!-- --><p>a < b<!--$-->c</p><!--/$-->")],
	[
		"scripts, styles and texts",
		page(
			'<script>if (a<b) c("</p>")</script><noscript><img src="/a"></noscript><textarea><b></textarea>',
			'<meta charSet="utf-8"/><title>A & <b></title><style>a>b{top:0}</style>',
		),
	],
	[
		"drawings and formulas",
		page(
			'<svg viewBox="0 0 1 1"><title>A</title><linearGradient id="a"/><a href="/"><path d="M0 0"/></a></svg><p><math><mi>x</mi><mo>=</mo></math></p>',
		),
	],
	[
		"tables",
		page(
			"<table><caption>A</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td><p>B</p></td></tr></tbody></table>",
		),
	],
	[
		"lists, forms and headings",
		page(
			'<ul><li><ol><li>A</li></ol></li></ul><form><button>A</button><input type="text"/></form><h2>A</h2><dl><div><dt>A</dt><dd>B</dd></div></dl>',
		),
	],
] as const) {
	test(`reads ${title} as a parser does`, () => {
		const scanned = scanElements(html);
		assert.ok(scanned);
		assert.deepEqual(flatten(scanned), flatten(parseElements(html)));
	});
}

for (const [title, html] of [
	["no head and body", "<p>A</p>"],
	["something after its body", `${page("")}<p>A</p>`],
	["an element that isn't closed", page("<p>A")],
	["elements that overlap", page("<b><i>A</b></i>")],
	["elements that end others", page("<p><div>A</div></p>")],
	["links in links", page('<a href="/a"><span><a href="/b">A</a></span></a>')],
	["list items in each other", page("<ul><li><li>A</li></li></ul>")],
	["rows without a body of their table", page("<table><tr><td>A</td></tr></table>")],
	["text around cells", page("<table><tbody><tr><p>A</p></tr></tbody></table>")],
	["HTML in a drawing", page("<svg><foreignObject><p>A</p></foreignObject></svg>")],
	["styles in a drawing", page("<svg><style>a&amp;b</style></svg>")],
	["attributes with a prefix", page('<svg><use xlink:href="#a"/></svg>')],
	["a template", page("<template><p>A</p></template>")],
	["content in its head", page("", "<p>A</p>")],
	["attributes without quotes", page("<p id=a>A</p>")],
	["an attribute twice", page('<p id="a" id="b">A</p>')],
	["other entities", page('<p title="&eacute;">A</p>')],
	["an unusual comment", page("<!-->A<!-- -- --><p>B</p>")],
	["a script with a comment", page("<script><!--<script></script></script>")],
	["line breaks of Windows in a script", page("<script>a\r\nb</script>")],
] as const) {
	test(`leaves a page with ${title} to a parser`, () => {
		assert.equal(scanElements(html), undefined);
		assert.deepEqual(flatten(parseHtmlPage(html).elements), flatten(parseElements(html)));
	});
}
