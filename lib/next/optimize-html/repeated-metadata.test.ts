import assert from "node:assert/strict";
import { test } from "node:test";
import { attribute, parseHtmlPage } from "./html-page";
import { repeatedMetadata } from "./repeated-metadata";

test("X's tags that repeat Open Graph's go; what only they say stays", () => {
	const { elements } = parseHtmlPage(`<head>
		<meta property="og:title" content="A"><meta property="og:image" content="/a.png"><meta property="og:image:alt" content="B">
		<meta name="twitter:card" content="summary"><meta name="twitter:title" content="A">
		<meta name="twitter:description" content="C"><meta name="twitter:image" content="/a.png">
		<meta name="twitter:image:alt" content="B"><meta name="title" content="A"></head>`);
	const gone = [...repeatedMetadata(elements)].map((element) => attribute(element, "name"));
	assert.deepEqual(gone, ["twitter:title", "twitter:image"]);
});
