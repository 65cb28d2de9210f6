import assert from "node:assert/strict";
import { test } from "node:test";
import { splitHtml } from "./parse-html";

test("splits text into comments, elements and the source between them", () => {
	assert.deepEqual(splitHtml("a<PRE x>b<!-- c --></pre>d<!-- e --><code>f", ["pre", "code"]), [
		{ source: "a" },
		{ source: "<PRE x>b<!-- c --></pre>", kind: "pre" },
		{ source: "d" },
		{ source: "<!-- e -->", kind: "comment" },
		{ source: "<code>f" },
	]);
	assert.deepEqual(splitHtml("<preface>", ["pre"]), [{ source: "<preface>" }]);
});

test("keeps unclosed elements in one part", () => {
	const html = "<pre><!-- ".repeat(200_000);
	assert.equal(splitHtml(html, ["pre"]).length, 1);
});
