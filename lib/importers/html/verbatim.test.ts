import assert from "node:assert/strict";
import { test } from "node:test";
import { partAt } from "./verbatim";

test("comments and elements are parts, and so is what lies between", () => {
	assert.deepEqual(partAt("a<PRE x>b<!-- c --></pre>d<!-- e --><code>f", ["pre", "code"]), [
		{ text: "a" },
		{ text: "<PRE x>b<!-- c --></pre>", kind: "pre" },
		{ text: "d" },
		{ text: "<!-- e -->", kind: "comment" },
		{ text: "<code>f" },
	]);
	assert.deepEqual(partAt("<preface>", ["pre"]), [{ text: "<preface>" }]);
});

test("a text of beginnings without ends stays whole", () => {
	const html = "<pre><!-- ".repeat(200_000);
	assert.equal(partAt(html, ["pre"]).length, 1);
});
