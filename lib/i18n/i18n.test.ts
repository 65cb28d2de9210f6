import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { getDirection, getMessages, MESSAGE_LANGUAGES } from "./find-messages";
import { format, formatNumber, plural } from "./format";

test("finds the messages of a language, else those in English", () => {
	const languages = ["en-GB", "de-CH", "zh-CN", "zh-TW", "pt-BR", "el"];
	const found = languages.map((language) => getMessages(language).body.copy);
	assert.deepEqual(found, ["Copy", "Kopieren", "复制", "複製", "Copiar", "Copy"]);
});

test("formats numbers by region, and in English with English messages", () => {
	const number = (language: string) => formatNumber(12345, getMessages(language));
	assert.equal(number("de-DE"), "12.345");
	assert.equal(number("de-CH"), "12'345");
	assert.equal(number("el"), "12,345");
});

test("chooses the plural form of a number", () => {
	const posts = (language: string, number: number) => plural(getMessages(language).lists.posts, number, { language });
	assert.deepEqual([posts("en", 1), posts("en", 2)], ["1 post", "2 posts"]);
	assert.deepEqual([posts("ja", 1), posts("ja", 2)], ["1件の記事", "2件の記事"]);
	assert.equal(new Set([1, 2, 3, 11].map((number) => posts("ar", number).replace(/\S*\d\S*/u, ""))).size, 4);
});

test("replaces placeholders, and keeps those without a value", () => {
	assert.equal(format("{a} of {b}, {c}", { a: 1, b: "two" }), "1 of two, {c}");
});

test("finds the direction of a language", () => {
	for (const language of ["ar", "he", "fa-IR", "ur", "uz-Arab"]) assert.equal(getDirection(language), "rtl", language);
	for (const language of ["en", "ja", "az"]) assert.equal(getDirection(language), "ltr", language);
});

/** Every sentence by its path, such as `post.minutes.other`. */
function sentences(value: object, path = ""): [string, string][] {
	return Object.entries(value).flatMap(([name, inner]) =>
		typeof inner === "string" ? [[path + name, inner] as [string, string]] : sentences(inner, `${path}${name}.`),
	);
}

/** Returns the path of a message: that of its form `other`, if the path is one of a plural form. */
const toMessage = (path: string) => path.replace(/\.(?:zero|one|two|few|many)$/, ".other");

const english = new Map(sentences(getMessages("en")));
const englishPaths = [...english.keys()].map(toMessage);

/** The messages whose nouns change with the number in most languages. */
const COUNTED = ["lists.posts", "series.parts", "search.found"];

/** The plural forms of a language. Romance languages have one for millions, which no blog needs. */
const formsOf = (language: string) =>
	new Intl.PluralRules(language)
		.resolvedOptions()
		.pluralCategories.filter((form) => form !== "many" || !["es", "fr", "it", "pt"].includes(language));

for (const language of MESSAGE_LANGUAGES) {
	const translated = sentences(getMessages(language));
	const paths = new Set(translated.map(([path]) => path));
	describe(`messages in ${language}`, () => {
		test("have all keys of the English ones, and no others", () => {
			assert.deepEqual({ lacking: englishPaths.filter((path) => !paths.has(path)) }, { lacking: [] });
			const unknown = [...paths].filter((path) => !englishPaths.includes(toMessage(path)));
			assert.deepEqual({ unknown }, { unknown: [] });
		});
		test("keep every placeholder", () => {
			for (const [path, sentence] of translated) {
				const holes = (text = ""): string[] => text.match(/\{\w+\}/g) ?? [];
				const missing = holes(english.get(path) ?? english.get(toMessage(path))).filter(
					(hole) => !holes(sentence).includes(hole),
				);
				// "One post" may do without its number.
				const isForm = /\.(zero|one|two)$/.test(path);
				assert.deepEqual(isForm ? missing.filter((hole) => hole !== "{count}") : missing, [], path);
				assert.notEqual(sentence.trim(), "", path);
			}
		});
		test("have every plural form of the language", () => {
			const forms = COUNTED.flatMap((message) => formsOf(language).map((form) => `${message}.${form}`));
			assert.deepEqual({ lacking: forms.filter((path) => !paths.has(path)) }, { lacking: [] });
		});
	});
}

test("notes for translators name messages", () => {
	const notes = readFileSync(path.join(import.meta.dirname, "README.md"), "utf8").matchAll(/^\| `([^`]+)` \|/gm);
	const messages = new Set(englishPaths);
	const unknown = [...notes].map(([, name = ""]) => name).filter((name) => !messages.has(name));
	assert.deepEqual(unknown, []);
});
