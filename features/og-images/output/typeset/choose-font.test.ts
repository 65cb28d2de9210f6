import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseTypefaces } from "./choose-font";
import { createParagraph, shapeLine } from "./shape";

const samples: [language: string, text: string][] = [
	["en", "Notes on hyphenation — “fi”, ½ & 100 % → §7"],
	["de", "Größe, Straße, Ärger"],
	["pl", "Zażółć gęślą jaźń"],
	["vi", "Tiếng Việt, chữ Nôm"],
	["ru", "Привет, мир"],
	["el", "Ελληνικά και άλλα"],
	["ja", "縦書きの本を作る、ー々〆「」"],
	["zh", "为什么中文排版需要标点挤压？《红楼梦》"],
	["zh-TW", "為什麼中文排版需要標點擠壓？"],
	["ko", "한글 조판의 역사"],
	["ar", "كيف تُصنع الكتب العربية؟ ٢٠٢٦"],
	["fa", "چگونه کتاب‌های فارسی ساخته می‌شوند"],
	["he", "איך עושים ספרים, ומה עם נִקּוּד?"],
	["th", "หนังสือไทยทำอย่างไร"],
	["hi", "हिन्दी की किताबें कैसे बनती हैं"],
	["en", "🚀 👩‍💻 ❤️ 👍🏽 🇳🇱 1️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👨‍👩‍👧"],
];

for (const [language, text] of samples) {
	test(`finds fonts for every letter of: ${text}`, async () => {
		const chosen = (await chooseTypefaces(text, language, "display")) ?? assert.fail();
		assert.equal(chosen.text.replace(/\ufe0f/g, ""), text.normalize("NFC").replace(/\ufe0f/g, ""));
		const { glyphs } = shapeLine(createParagraph(chosen, language), 0, chosen.text.length);
		assert.ok(glyphs.every(({ id }) => id !== 0));
	});
}

for (const emoji of ["👩‍💻", "👍🏽", "🇳🇱", "👨‍👩‍👧"]) {
	test(`finds one glyph for an emoji of several characters: ${emoji}`, async () => {
		const chosen = (await chooseTypefaces(emoji, "en", "text")) ?? assert.fail();
		const { glyphs } = shapeLine(createParagraph(chosen, "en"), 0, chosen.text.length);
		assert.equal(glyphs.filter(({ face, id }) => face.font.glyphToPath(id) !== "").length, 1);
	});
}

test("chooses the glyphs of a character by language", async () => {
	const faceOf = async (language: string, text: string) => (await chooseTypefaces(text, language, "text"))?.faces[0];
	const [japanese, chinese] = [await faceOf("ja", "直"), await faceOf("zh", "直")];
	assert.notEqual(japanese, chinese);
	assert.equal(await faceOf("en", "直す"), japanese);
	assert.equal(await faceOf("en", "直"), chinese);
	assert.notEqual(await faceOf("zh-TW", "直"), chinese);
	assert.notEqual(await faceOf("zh-Hant", "直"), japanese);
});

test("leaves out signs that no font has, but not letters", async () => {
	assert.equal((await chooseTypefaces("x\u0312y \ue123\u{10ffff}", "en", "text"))?.text.trim(), "xy");
	for (const text of ["தமிழ்", "ok ᚠᚢᚦ", " \u200b "]) assert.equal(await chooseTypefaces(text, "en", "text"), undefined);
});
