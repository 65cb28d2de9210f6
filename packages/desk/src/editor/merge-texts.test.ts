import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { mergeTexts } from "./merge-texts";

const BASE = "one\ntwo\nthree\nfour\n";

test("merges changes of different lines", () => {
	for (const [mine, theirs, expected] of [
		["ONE\ntwo\nthree\nfour\n", "one\ntwo\nthree\nFOUR\n", "ONE\ntwo\nthree\nFOUR\n"],
		["zero\none\ntwo\nthree\nfour\n", "one\ntwo\nthree\n", "zero\none\ntwo\nthree\n"],
		["one\ntwo\nthree\nfour\nfive", BASE, "one\ntwo\nthree\nfour\nfive"],
		[BASE, "", ""],
		["ONE\ntwo\nthree\nfour\n", "ONE\ntwo\nthree\nfour\n", "ONE\ntwo\nthree\nfour\n"],
		// The same line by both, and another one by each.
		["1\ntwo\nthree\nfour\n", "1\ntwo\nthree\n4\n", "1\ntwo\nthree\n4\n"],
		// Neighbouring lines, as in front matter.
		["ONE\ntwo\nthree\nfour\n", "one\nTWO\nthree\nfour\n", "ONE\nTWO\nthree\nfour\n"],
		["ONE\nTWO\nthree\nfour\n", "ONE\ntwo\nthree\nfour\n", "ONE\nTWO\nthree\nfour\n"],
		["one\ntwo\nmore\nthree\nfour\n", "one\n2\nthree\nfour\n", "one\n2\nmore\nthree\nfour\n"],
	] as const) {
		assert.equal(mergeTexts(BASE, mine, theirs), expected);
	}
});

test("changes of the same line are a conflict", () => {
	for (const [mine, theirs] of [
		["one!\ntwo\nthree\nfour\n", "one?\ntwo\nthree\nfour\n"],
		["one\ntwo\nmine\nthree\nfour\n", "one\ntwo\ntheirs\nthree\nfour\n"],
		["one\nthree\nfour\n", "one\nTWO\nthree\nfour\n"],
		["one\ntwo\nthree\nfour", "one\ntwo\nthree\nfour\nmore"],
		["one\ntwo\nthree\nfour\nmine", "one\ntwo\nthree\nfour\ntheirs"],
	] as const) {
		assert.equal(mergeTexts(BASE, mine, theirs), undefined);
	}
});

test("keeps line ends of every kind", () => {
	const base = "\uFEFFone\r\ntwo\rthree\nfour\r\nfive";
	const merged = mergeTexts(base, base.replace("one", "1"), base.replace("five", "5"));
	assert.equal(merged, "\uFEFF1\r\ntwo\rthree\nfour\r\n5");
});

test("loses no word of either side", () => {
	const line = fc.constantFrom("a\n", "b\n", "c\r\n", "d", "e\n", "");
	const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join(""));
	fc.assert(
		fc.property(text, fc.nat(), fc.nat(), (base, at, other) => {
			const insert = (word: string, offset: number) => {
				const index = offset % (base.length + 1);
				return base.slice(0, index) + word + base.slice(index);
			};
			const merged = mergeTexts(base, insert("MINE", at), insert("THEIRS", other));
			if (merged === undefined) return;
			// Among equal lines, it doesn't matter which of them was changed.
			const sort = (result: string) => [...result].sort().join("");
			assert.equal(sort(merged.replace("MINE", "").replace("THEIRS", "")), sort(base));
		}),
		{ numRuns: usualOrFull(400, 2000), seed: 1 },
	);
});

test("makes no line that neither side has", () => {
	const split = (text: string) => text.split(/\r\n|\r|\n/);
	const line = fc.constantFrom("a\n", "b\n", "\n", "c\r\n", "\r\n", "d\r", "e");
	const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join(""));
	fc.assert(
		fc.property(text, text, text, (base, mine, theirs) => {
			const merged = mergeTexts(base, mine, theirs);
			const known = new Set([base, mine, theirs].flatMap(split));
			for (const one of split(merged ?? "")) assert.ok(known.has(one), one);
		}),
		{ numRuns: usualOrFull(1000, 5000), seed: 2 },
	);
});

test("merges texts of many lines quickly", () => {
	const lines = Array.from({ length: 60_000 }, (_, index) => `line ${index}\n`);
	const mine = lines.with(10, "MINE\n");
	const theirs = lines.with(50_000, "THEIRS\n");
	const merged = mergeTexts(lines.join(""), mine.join(""), theirs.join(""));
	assert.equal(merged, mine.with(50_000, "THEIRS\n").join(""));
	const different = Array.from({ length: 70_000 }, (_, index) => `line ${index}\n`).join("");
	assert.equal(mergeTexts(different, `${different}a\n`, `b\n${different}`), undefined);
});
