import assert from "node:assert/strict";
import { test } from "node:test";
import { admonitionTitles } from "./admonition-titles";
import { applyEdits } from "./edits";

const rewrite = (source: string) => applyEdits(source, admonitionTitles(source)).text;

for (const [source, expected] of [
	[":::tip Title\nx\n:::", ":::tip[Title]\nx\n:::"],
	[":::tip  A   title \t\nx\n:::", ":::tip[A   title]\nx\n:::"],
	["> - :::: note\n> x\n> ::::", "> - ::::note\n> x\n> ::::"],
	['::: {.callout-note-a title="T"}\nx\n:::', ":::note-a[T]\nx\n:::"],
	["::: {.note}  T\nx\n:::", ":::note[T]\nx\n:::"],
	[":::note[T]\nx\n:::", ":::note[T]\nx\n:::"],
	[":::note [T]\nx\n:::", ":::note [T]\nx\n:::"],
	["::: note", "::: note"],
	[":::{note\nx\n:::", ":::{note\nx\n:::"],
] as const) {
	test(`rewrites ${JSON.stringify(source)}`, () => assert.equal(rewrite(source), expected));
}

const LONG = 1_000_000;
for (const [source, expected] of [
	[`:::note a${" ".repeat(LONG)}b`, `:::note[a${" ".repeat(LONG)}b]`],
	[`:::{${"a".repeat(LONG)}!`, `:::{${"a".repeat(LONG)}!`],
	[`:::{a${" ".repeat(LONG)}!`, `:::{a${" ".repeat(LONG)}!`],
	[`${"> ".repeat(LONG)}x`, `${"> ".repeat(LONG)}x`],
	[":".repeat(LONG), ":".repeat(LONG)],
] as const) {
	test(`reads ${source.slice(0, 10)} with a long line`, () => assert.equal(rewrite(source), expected));
}
