import assert from "node:assert/strict";
import { test } from "node:test";
import { Html } from "./html";

const html = new Html(
	'<main><nav aria-label="Other pages"><a href="/a" rel="next">An  <b>a</b></a></nav><p>One <a href="/b">b</a></main><a href="/c">c</a>',
);

test("finds elements by tag, attribute and ancestor, in document order", () => {
	assert.deepEqual(html.attributes("a", "href"), ["/a", "/b", "/c"]);
	assert.deepEqual(html.attributes("main a", "href"), ["/a", "/b"]);
	assert.deepEqual(html.attributes("main a[rel]", "href"), ["/a"]);
	assert.deepEqual(html.attributes("[aria-label=Other pages] a[rel=next][href=/a]", "href"), ["/a"]);
	assert.deepEqual(html.attributes("nav p a", "href"), []);
});

test("collapses whitespace in text", () => {
	assert.deepEqual(html.texts("nav a"), ["An a"]);
	assert.equal(html.one("main").text, "An aOne b");
});

test("finds a link by its whole text", () => {
	assert.equal(html.link("An a"), "/a");
	assert.throws(() => html.link("An"), /0 links/);
});

test("throws unless one element matches, and for unsupported selectors", () => {
	assert.throws(() => html.one("a"), /several/);
	assert.throws(() => html.one("table"), /nothing/);
	assert.throws(() => html.all("a > b"), /no selector/);
	assert.throws(() => html.all("a.b"), /no selector/);
});
