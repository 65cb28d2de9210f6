import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findQuote, makeQuote } from "./quotes";

const TEXT = "The nest is warm. The nest is deep. 巣は暖かい。";
/** Quotes the passage between two marks. */
const quote = (marked: string) => {
	const [before = "", inside = ""] = marked.split("|");
	return makeQuote(marked.replaceAll("|", ""), { start: before.length, end: before.length + inside.length });
};

describe("makeQuote", () => {
	for (const [marked, exact] of [
		["The |nest| is", "nest"],
		["The n|es|t is", "nest"],
		["The| nest |is", "nest"],
		["don’t |stop|, now", "stop"],
		["巣は|暖か|い。", "暖か"],
	] as const) {
		test(`quotes \`${exact}\` of \`${marked}\``, () => assert.equal(quote(marked)?.exact, exact));
	}

	test("quotes nothing if only spaces are selected", () => assert.equal(quote("The| |nest"), undefined));

	test("keeps the text around a passage", () => {
		assert.deepEqual(quote("The nest is |warm|. The nest"), {
			exact: "warm",
			prefix: "The nest is ",
			suffix: ". The nest",
		});
	});
});

describe("findQuote", () => {
	test("finds a passage where its surroundings are the same", () => {
		const first = makeQuote(TEXT, { start: 4, end: 8 });
		const second = makeQuote(TEXT, { start: 22, end: 26 });
		assert.ok(first && second);
		assert.deepEqual([first.exact, second.exact], ["nest", "nest"]);
		assert.deepEqual(findQuote(TEXT, first), { start: 4, end: 8 });
		assert.deepEqual(findQuote(TEXT, second), { start: 22, end: 26 });
		assert.deepEqual(findQuote(`Once more: ${TEXT.replace("warm", "cold")}`, second), { start: 33, end: 37 });
	});

	test("doesn't find a passage that is gone", () => {
		assert.equal(findQuote(TEXT, { exact: "burrow", prefix: "The ", suffix: " is" }), undefined);
	});
});
