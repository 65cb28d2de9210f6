import assert from "node:assert/strict";
import { test } from "node:test";
import { compileAs, html } from "@/lib/markdown/compile.support";

const mdx = compileAs("mdx", "code", {
	sharedComponents: new Map(
		Object.entries({ Box: { isBlock: true }, Key: { isBlock: false }, Picture: { isBlock: { withProp: "below" } } }),
	),
});

for (const [source, expected] of [
	["a <Box>b</Box> c", "<p>a </p>b<p> c</p>"],
	["a <Key>b</Key> c", "<p>a b c</p>"],
	["a <Picture>b</Picture> c", "<p>a b c</p>"],
	["a <Picture below={1}>b</Picture> c", "<p>a </p>b<p> c</p>"],
	["a <Unknown>b</Unknown> c", "<p>a b c</p>"],
	["a <blockquote>b</blockquote> c", "<p>a </p><blockquote>b</blockquote><p> c</p>"],
] as const) {
	test(`moves blocks out of the paragraph: ${source}`, async () => assert.equal(await html(mdx(source)), expected));
}
