import assert from "node:assert/strict";
import { test } from "node:test";
import { diffWords } from "./diff";

const show = (before: string, after: string) => {
	const [a, b] = [before.split(" ").filter(Boolean), after.split(" ").filter(Boolean)];
	return diffWords(a, b)
		.map(
			({ oldStart, oldEnd, newStart, newEnd }) =>
				`${a.slice(oldStart, oldEnd).join(" ")}>${b.slice(newStart, newEnd).join(" ")}`,
		)
		.join(", ");
};

for (const [before, after, expected] of [
	["", "", ""],
	["a b c", "a b c", ""],
	["a b c", "", "a b c>"],
	["", "a b", ">a b"],
	["a b c", "a c", "b>"],
	["a c", "a b c", ">b"],
	["a b c d", "a x c d", "b>x"],
	["a a b a", "a b a", "a>"],
	["a a b b a a", "a b b b a a a", "a>, >b a"],
	["one two three four", "three four one two", "one two>, >one two"],
	["a b a b c a", "b a b c", "a>, a>"],
] as const) {
	test(`compares "${before}" and "${after}"`, () => assert.equal(show(before, after), expected));
}

test("every word that isn't in a change is the same on both sides", () => {
	let seed = 1;
	const random = (limit: number) => {
		seed = (seed * 16807) % 2147483647;
		return seed % limit;
	};
	for (let run = 0; run < 300; run += 1) {
		const make = () => Array.from({ length: random(30) }, () => "abcdef"[random(6)] ?? "");
		const [a, b] = [make(), make()];
		let [x, y] = [0, 0];
		for (const change of [
			...diffWords(a, b),
			{ oldStart: a.length, oldEnd: a.length, newStart: b.length, newEnd: b.length },
		]) {
			assert.deepEqual(a.slice(x, change.oldStart), b.slice(y, change.newStart));
			[x, y] = [change.oldEnd, change.newEnd];
		}
	}
});

test("compares 100,000 words of which none, and of which all but their order, are the same", () => {
	const words = Array.from({ length: 100_000 }, (_, index) => `a${index}`);
	const others = words.map((word) => `${word}b`);
	assert.equal(diffWords(words, others).length, 1);
	const common = Array.from({ length: 100_000 }, (_, index) => `${index % 7}`);
	const shuffled = common.map((_, index) => `${(index * index + (index >> 3)) % 7}`);
	assert.ok(diffWords(common, shuffled).length > 0);
	assert.ok(diffWords(words, words.toReversed()).length > 0);
});
