import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage } from "./page";

test("returns the text of a page", () => {
	assert.equal(checkPage('<p>One <b>two</b></p><p lang="en">three</p>').replace(/\s+/g, " ").trim(), "t One two three");
});

for (const html of [
	"<script>a()</script>",
	"<svg><script>a()</script></svg>",
	"<template><script>a()</script></template>",
	"<p onclick='a()'>",
	"<svg onload='a()'></svg>",
	'<a href="javascript:a()">a</a>',
	'<a href=" jav&#9;ascript:a()">a</a>',
	'<svg><a xlink:href="javascript:a()">a</a></svg>',
	'<base href="https://a.example">',
	'<p id="a" id="b">',
	'<p id="a"class="b">',
	"<!-",
]) {
	test(`fails for ${html}`, () => assert.throws(() => checkPage(html), assert.AssertionError));
}
