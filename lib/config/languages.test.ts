import assert from "node:assert/strict";
import { test } from "node:test";
import { parseYaml } from "@/lib/utils/yaml";
import { findEdition, findEditionOfPath } from "./languages";
import { parseSite } from "./parse";

const parse = (settings: string) => parseSite(parseYaml(`title: T\nurl: https://a.example\n${settings}`));
const problems = (settings: string) => parse(settings).diagnostics.map(({ line, message }) => `${line} ${message}`);

test("reads languages, of which the first is that of the blog", () => {
	const { site } = parse("languages:\n  de:\n  pt_br:\n    title: Um blog\n    path: /br\n");
	assert.equal(site.language, "de");
	assert.equal(site.messages.frame.menu, "Menü");
	assert.deepEqual(site.languages, [
		{ language: "de", prefix: "" },
		{ language: "pt-BR", prefix: "/br", title: "Um blog" },
	]);
	assert.deepEqual(
		parse("languages: [en, zh-Hant]").site.languages.map(({ prefix }) => prefix),
		["", "/zh-hant"],
	);
	assert.deepEqual(parse("languages: [fr]").site.languages, []);
	assert.equal(parse("languages: [fr]").site.language, "fr");
});

test("reports languages that can't be used", () => {
	assert.deepEqual(problems("languages: [en, english!]"), [
		"3 `english!` is not a language code. Use a code such as en or pt-BR.",
	]);
	assert.deepEqual(problems("language: fr\nlanguages: [en, de]"), [
		"3 `language` is `fr`, but `languages` begins with `en`, which is the language of the blog. Delete `language`, or list it first.",
	]);
	assert.deepEqual(problems("languages:\n  en:\n  de:\n  de-AT:\n"), [
		"6 `languages.de-AT` has the language or the path of `de`. Delete one of them, or set another `path:`.",
	]);
	assert.match(problems("languages:\n  en:\n  sv:\n").join(), /^5 The interface is not translated into `sv`/);
	assert.match(problems("languages:\n  en:\n  de:\n    titel: B\n").join(), /^6 .*Did you mean `title`/);
});

test("finds the edition of a post and of a path", () => {
	const { site } = parse("languages: [en, de]");
	const ofPost = (code?: string) => findEdition(site, code)?.language;
	assert.deepEqual([ofPost(), ofPost("de-AT"), ofPost("fr")], ["en", "de", "en"]);
	const ofPath = (path: string) => findEditionOfPath(site, path)?.language;
	assert.deepEqual([ofPath("/"), ofPath("/de"), ofPath("/de/tags"), ofPath("/design")], ["en", "de", "de", "en"]);
});
