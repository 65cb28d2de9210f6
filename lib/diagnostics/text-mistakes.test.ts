import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { findMojibake, findTextMistakes } from "./text-mistakes";

describe("finds notes to do something", () => {
	for (const [text, isNote] of [
		["TODO: finish this", true],
		["TODO finish this", true],
		["FIXME the numbers are old", true],
		["The end. TODO describe the way back", true],
		["The end (TODO describe the way back)", true],
		["The end\nTODO – describe the way back", true],
		["The way back [TODO]", true],
		["How long? TODO", true],
		["TKTK", true],
		["A TODO app in 100 lines", false],
		["TODO apps in ten frameworks", false],
		["The TODO comments of a project", false],
		["We keep TODO lists. TODO lists are long.", false],
		["Todo finish this", false],
		["TODO-Listen", false],
		["METODO finish", false],
	] as const) {
		test(`${isNote ? "in" : "not in"} ${JSON.stringify(text)}`, () => {
			const rules = findTextMistakes(text).map(({ rule }) => rule);
			assert.deepEqual(rules, isNote ? ["text-unfinished"] : []);
		});
	}
	test("not at the beginning of a text in a sentence", () => {
		assert.deepEqual(findTextMistakes(" TODO parsers", false), []);
	});
});

test("finds the first of the characters that were decoded twice", () => {
	const [mistake, ...others] = findTextMistakes("FranÃ§ois, cafÃ©");
	assert.deepEqual([mistake?.rule, mistake?.index, mistake?.found, others], ["text-encoding", 4, "Ã§", []]);
});

test("finds what was decoded twice, with its position", () => {
	for (const [text, ...meant] of [
		["FranÃ§ois", "ç"],
		["donâ€™t", "’"],
		["ðŸ˜€ and Ã©", "😀", "é"],
		["François, ÃO, Ângela, naïve, “quoted” – 20 °C, São Paulo, Â"],
		["日本語 Ελληνικά"],
	] as const)
		assert.deepEqual(show(findMojibake(text), "meant"), meant, text);
	assert.deepEqual(findMojibake("Mr FranÃ§ois"), [{ index: 7, found: "Ã§", meant: "ç" }]);
});
