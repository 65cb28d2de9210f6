import assert from "node:assert/strict";
import { test } from "node:test";
import { getAttribute, parseHtmlPage } from "./html-page";
import { findRepeatedMetadata } from "./repeated-metadata";

test("finds twitter tags that repeat Open Graph's, but not those with other content", () => {
	const { elements } = parseHtmlPage(`<head>
		<meta property="og:title" content="A"><meta property="og:image" content="/a.png"><meta property="og:image:alt" content="B">
		<meta name="twitter:card" content="summary"><meta name="twitter:title" content="A">
		<meta name="twitter:description" content="C"><meta name="twitter:image" content="/a.png">
		<meta name="twitter:image:alt" content="B"><meta name="title" content="A"></head>`);
	const repeated = [...findRepeatedMetadata(elements)].map((element) => getAttribute(element, "name"));
	assert.deepEqual(repeated, ["twitter:title", "twitter:image"]);
});
