import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseTypefaces } from "./choose-font";
import { createParagraph, type Line, shapeLine } from "./shape";

async function set(text: string, language: string, direction?: "rtl"): Promise<Line> {
	const chosen = (await chooseTypefaces(text, language, "text")) ?? assert.fail();
	return shapeLine(createParagraph(chosen, language, direction), 0, chosen.text.length);
}

const ids = ({ glyphs }: Line) => glyphs.map(({ id }) => id);

test("joins Arabic letters from right to left", async () => {
	const [word, ...alone] = await Promise.all(["بيت", "ب", "ي", "ت"].map((text) => set(text, "ar")));
	assert.ok(word);
	const apart = alone.reduce((sum, { width }) => sum + width, 0);
	assert.ok(word.width < apart * 0.75, `${word.width} of ${apart}`);
	const [joined] = ids(await set("بيت و", "ar")).slice(-1);
	assert.equal(joined, ids(word).at(-1), "the first letter is the rightmost one");
});

test("keeps the joined forms in a part of a word", async () => {
	const chosen = (await chooseTypefaces("بب", "ar", "text")) ?? assert.fail();
	const paragraph = createParagraph(chosen, "ar");
	const [first, second] = [shapeLine(paragraph, 0, 1), shapeLine(paragraph, 1, 2)];
	assert.notDeepEqual(ids(first), ids(second));
});

test("orders text of both directions as it is read", async () => {
	const xOf = async (text: string, letter: string, direction?: "rtl") => {
		const [line, alone] = [await set(text, "en", direction), await set(letter, "en")];
		return (
			line.glyphs.find(({ id, face }) => id === alone.glyphs[0]?.id && face === alone.glyphs[0]?.face)?.x ?? Number.NaN
		);
	};
	assert.ok((await xOf("a و z", "a")) < (await xOf("a و z", "و")));
	assert.ok((await xOf("a و z", "و")) < (await xOf("a و z", "z")));
	assert.ok((await xOf("a و z", "a", "rtl")) > (await xOf("a و z", "و", "rtl")));
	assert.ok((await xOf("a و z", "و", "rtl")) > (await xOf("a و z", "z", "rtl")));
	assert.ok((await xOf("ax و zy", "a", "rtl")) < (await xOf("ax و zy", "x", "rtl")));
});

test("applies kerning and ligatures to Latin letters", async () => {
	const [pair, a, v] = await Promise.all([set("AV", "en"), set("A", "en"), set("V", "en")]);
	assert.ok(pair.width < a.width + v.width);
});
