import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findPassage } from "./find-passage";

/** Returns the source from where a passage is found. */
const find = (source: string, exact: string, prefix = "", suffix = "") => {
	const offset = findPassage(source, { exact, prefix, suffix });
	return offset === undefined ? undefined : source.slice(offset, offset + 12);
};

describe("findPassage", () => {
	for (const [kind, source, exact, expected] of [
		["the same text", "One. Two words here.", "words here", "words here."],
		["emphasis", "One. **Two** *words* here.", "Two words here", "Two** *words"],
		["line breaks", "One.\nTwo\nwords\n  here.", "Two words here", "Two\nwords\n  "],
		["smart punctuation", `It's "quoted" -- so.`, "It’s “quoted” — so", `It's "quoted`],
		["a link", "See [the nest](https://nest.example/of/a/quokka?x=1), please.", "the nest, please", "the nest](ht"],
		["a component", 'Say <Mark kind="very loud">the word</Mark> now.', "Say the word now", "Say <Mark ki"],
		["a table", "| Name | Size |\n| --- | --- |\n| Nest | 12 |", "Size Nest 12", "Size |\n| ---"],
		[
			"words inside emphasis",
			"An **un**believable nest of the quokka.",
			"unbelievable nest of the quokka",
			"nest of the ",
		],
		["Japanese", "巣は**暖かい**。とても。", "暖かい。とて", "暖かい**。とても。"],
		["another case", "THE NEST is warm", "The nest is", "THE NEST is "],
		["composed letters", "Cafe\u0301 au lait", "Café au", "Cafe\u0301 au lai"],
	] as const) {
		test(`finds a passage in spite of ${kind}`, () => assert.equal(find(source, exact), expected));
	}

	test("finds the one of equal passages that has the same text around it", () => {
		const source = "A warm nest is good.\n\nA **deep** nest is good.\n\nA cold nest is good.";
		assert.equal(find(source, "nest is good", "nest is good. A deep ", ". A cold nest is"), "nest is good");
		assert.equal(
			findPassage(source, { exact: "nest is good", prefix: "is good. A deep ", suffix: ". A cold nest" }),
			33,
		);
		assert.equal(findPassage(source, { exact: "nest is good", prefix: "is good. A cold ", suffix: "." }), 55);
	});

	test("finds a passage whose words were changed a little", () => {
		const source = "First.\n\nThe quokka builds a very warm nest in spring.";
		assert.equal(find(source, "The quokka builds a warm nest in autumn"), "The quokka b");
	});

	test("finds no passage that is gone, or without words", () => {
		assert.equal(find("The quokka builds a nest.", "Wombats dig long burrows"), undefined);
		assert.equal(find("The quokka builds a nest.", "—"), undefined);
	});
});
