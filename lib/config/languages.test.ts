import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { parseYaml } from "@/lib/utils/yaml";
import { findLocale, findLocaleOfPath } from "./languages";
import { parseSite } from "./parse";
import { getLocaleSite } from "./site";

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
	assert.deepEqual(show(parse("languages: [en, zh-Hant]").site.languages, "prefix"), ["", "/zh-hant"]);
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
	assert.match(problems("languages:\n  en:\n  la:\n").join(), /^5 The interface is not translated into `la`/);
	assert.match(problems("languages:\n  en:\n  de:\n    titel: B\n").join(), /^6 .*Did you mean `title`/);
});

test("reports the URL of a language, which is read no more, with its remedy", () => {
	const settings = "languages:\n  en:\n  de:\n    title: Schuppen\n    url: https://de.a.example\n";
	assert.deepEqual(problems(settings), [
		"7 The setting `languages.de.url` was removed. Move the posts of that language into a folder with its own `site.yml`, as `docs/guides/languages.md` of quire-blog explains, or delete `url` to have it at its path on this host.",
	]);
	assert.deepEqual(parse(settings).site.languages[1], { language: "de", prefix: "/de", title: "Schuppen" });
});

test("reports texts of sections and taxonomies that no locale has", () => {
	assert.deepEqual(
		problems(
			"languages: [en, de]\nsections:\n  talks:\n    languages:\n      de: { titel: Vorträge }\n      fr: { title: Exposés }\n      x!: { title: X }\ntaxonomies:\n  places:\n    languages: { de: { description: Wo } }\n",
		),
		[
			"12 Unknown setting `taxonomies.places.languages.de.description`. Use one of title.",
			"7 Unknown setting `sections.talks.languages.de.titel`. Did you mean `title`?",
			"9 `x!` is not a language code. Use a code such as en or pt-BR.",
			"8 `sections.talks` has texts in `fr`, which isn't a language of the blog. Add it to `languages`, or delete them.",
		],
	);
});

test("a text of a section that is empty in a language is that of all languages", () => {
	const { site } = parse(
		'languages: [en, de]\nsections:\n  talks:\n    title: Talks\n    languages:\n      de: { title: "", description: Was ich sagte. }\n',
	);
	const [, german] = site.languages;
	assert.ok(german);
	const { talks } = getLocaleSite(site, german).sections;
	assert.deepEqual([talks?.title, talks?.description], ["Talks", "Was ich sagte."]);
	assert.deepEqual(problems("languages: [en, de]\ntaxonomies:\n  places:\n    languages:\n      de:\n"), [
		"7 `taxonomies.places.languages.de` must have texts, such as `de: { title: Kategorien }`.",
	]);
});

test("finds the locale of a post and of a path", () => {
	const { site } = parse("languages: [en, de]");
	const ofPost = (code?: string) => findLocale(site, code)?.language;
	assert.deepEqual([ofPost(), ofPost("de-AT"), ofPost("fr")], ["en", "de", "en"]);
	const ofPath = (path: string) => findLocaleOfPath(site, path)?.language;
	assert.deepEqual([ofPath("/"), ofPath("/de"), ofPath("/de/tags"), ofPath("/design")], ["en", "de", "de", "en"]);
});
