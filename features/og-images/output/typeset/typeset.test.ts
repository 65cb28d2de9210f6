import assert from "node:assert/strict";
import { test } from "node:test";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { typeset } from "./typeset";

const steps = [
	{ size: 100, lines: 1 },
	{ size: 80, lines: 2 },
	{ size: 50, lines: 3 },
];

async function set(text: string, language = "en") {
	const block = (await typeset(text, { language, opticalSize: "display", width: 1000, steps })) ?? assert.fail();
	const widths = block.lines.map(({ width }) => width * block.size);
	assert.ok(Math.max(...widths) <= 1000.001, String(widths));
	return { ...block, widths };
}

test("sets a short title larger than a long one", async () => {
	for (const [text, ...expected] of [
		["Hello", 100, 1],
		["A title that needs two of the lines there are", 80, 2],
		["many words ".repeat(9), 50, 3],
	] as const) {
		const { size, lines } = await set(text);
		assert.deepEqual([size, lines.length], expected);
	}
});

test("balances the lengths of lines", async () => {
	const { widths } = await set("A title that only just does not fit on one line");
	assert.equal(widths.length, 2);
	assert.ok(Math.min(...widths) / Math.max(...widths) > 0.7, String(widths));
});

test("truncates long text after a whole word, with an ellipsis", async () => {
	const [long, longer] = [await set("word ".repeat(60)), await set("word ".repeat(usualOrFull(300, 4000)))];
	assert.equal(long.lines.length, 3);
	const ellipsis = (await set("…")).lines[0]?.glyphs[0]?.id;
	assert.equal(long.lines[2]?.glyphs.at(-1)?.id, ellipsis);
	assert.deepEqual(longer, long);
});

test("breaks a URL after its slashes, and any other long word anywhere", async () => {
	const { lines } = await set(`https://example.org/${"a-long-way/".repeat(8)}`);
	assert.ok(lines.length > 1);
	assert.equal((await set("w".repeat(70))).lines.length, 3);
	assert.equal((await set("組".repeat(50), "ja")).lines.length, 3);
});

test("typesets nothing of letters that no font has", async () => {
	assert.equal(await typeset("வணக்கம்", { language: "th", opticalSize: "text", width: 1000, steps }), undefined);
});
