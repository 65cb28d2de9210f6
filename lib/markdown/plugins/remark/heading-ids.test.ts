import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { html, md, mdx } from "@/lib/markdown/compile.support";
import { readHeadingId } from "./heading-ids";

describe("heading ids", () => {
	for (const [source, expected] of [
		["## One *two* {#my-id}", '<h2 id="my-id">One <em>two</em></h2>'],
		["## One {/* #my-id */}", '<h2 id="my-id">One</h2>'],
		["## One {#my_long_id_}", '<h2 id="my_long_id_">One</h2>'],
		["## One `{#x}`", '<h2 id="one-x">One <code>{#x}</code></h2>'],
		["One {#a}\n---", '<h2 id="a">One</h2>'],
		["## One {#sec:a}", '<h2 id="sec:a">One</h2>'],
		["## One {#menu}", '<h2 id="menu-1">One</h2>'],
		["## A {#x}\n\n## B {#x}", '<h2 id="x">A</h2>\n<h2 id="x-1">B</h2>'],
	] as const) {
		test(`are read from ${JSON.stringify(source)}`, async () => {
			assert.equal(await html(md(source)), expected);
			if (!source.includes("---")) assert.equal(await html(mdx(source)), expected);
		});
	}
	for (const [source, expected] of [
		["## One {#a .b key=c}", '<h2 id="a" class="b">One</h2>'],
		["## One {: #a}", '<h2 id="a">One</h2>'],
		["## One {.b}", '<h2 class="b" id="one">One</h2>'],
		["## One \\{#a}", '<h2 id="a">One</h2>'],
		["## Set {1, 2}", '<h2 id="set-1-2">Set {1, 2}</h2>'],
	] as const) {
		test(`are read in Markdown from ${source}`, async () => {
			assert.equal(await html(md(source)), expected);
		});
	}
	test("are in the table of contents", async () => {
		const { metadata } = await md("## One {#a}");
		assert.deepEqual(metadata.headings, [{ depth: 2, id: "a", text: "One" }]);
	});
});

for (const [text, expected] of [
	["One {#a}", { text: "One", id: "a" }],
	["One{: #a .b} ", { text: "One", id: "a" }],
	["One \t\\{/* #a */}", { text: "One", id: "a" }],
	["One {a}", { text: "One {a}", id: undefined }],
	[`{:${" ".repeat(1_000_000)}`, { text: `{:${" ".repeat(1_000_000)}`, id: undefined }],
	[`a${" ".repeat(1_000_000)}b`, { text: `a${" ".repeat(1_000_000)}b`, id: undefined }],
] as const) {
	test(`divides ${JSON.stringify(text.slice(0, 30))}`, () => assert.deepEqual(readHeadingId(text), expected));
}
