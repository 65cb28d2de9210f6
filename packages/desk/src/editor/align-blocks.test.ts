import assert from "node:assert/strict";
import { test } from "node:test";
import { alignBlocks } from "./align-blocks";

const SOURCE = `---
title: A "quoted" title
---

First paragraph with *emphasis*, [a link](https://example.org/long) and \`code\`
over two lines.

![An image](./image.png)

## Example

- [x] Done: one
- **Two** things
1. Third

<Callout kind="note">

Inside a component.

</Callout>

## Example

\`\`\`js
const value = 1;
\`\`\`

Last words. 最後の言葉。
`;

test("finds the lines of blocks, whatever their syntax is", () => {
	const blocks = [
		["A “quoted” title", 2],
		["4 May 2026", undefined],
		["First paragraph with emphasis, a link and code over two lines.", 5],
		["Example", 10],
		["Done: one", 12],
		["Two things", 13],
		["Third", 14],
		["Inside a component.", 18],
		["Example", 22],
		["const value = 1;\n", 25],
		["Last words. 最後の言葉。", 28],
		["Related posts", undefined],
	] as const;
	assert.deepEqual(
		alignBlocks(
			SOURCE,
			blocks.map(([text]) => text),
		),
		blocks.map(([, line]) => line),
	);
});

test("leaves out what is found in another order, and blocks that can't be told apart", () => {
	assert.deepEqual(alignBlocks("Alpha\n\nBeta\n\nGamma\n", ["Gamma", "Alpha", "Beta"]), [undefined, 1, 3]);
	assert.deepEqual(alignBlocks("Same\n\nSame\n", ["Same", "Same", "Same"]), [undefined, undefined, undefined]);
	assert.deepEqual(alignBlocks("", ["", "…"]), [undefined, undefined]);
});

test("finds all blocks of a long post quickly", () => {
	const paragraphs = Array.from({ length: 3_000 }, (_, index) => `Paragraph ${index} of a long post.`);
	const lines = alignBlocks(paragraphs.join("\n\n"), paragraphs);
	assert.deepEqual(
		lines,
		paragraphs.map((_, index) => 2 * index + 1),
	);
});

test("finds thousands of blocks that begin alike as quickly", () => {
	const lines = Array.from(
		{ length: 20_000 },
		(_, index) => `Line ${index} of a long text with more words than are compared`,
	);
	const start = process.cpuUsage();
	const found = alignBlocks(lines.join("\n\n"), lines);
	// Processor time, as the machine may be busy. If each block were compared with all others, it would take minutes.
	assert.ok(process.cpuUsage(start).user < 20_000_000);
	assert.equal(found.at(-1), 39_999);
});
