import assert from "node:assert/strict";
import { test } from "node:test";
import { parseYaml } from "@/lib/utils/yaml";
import { findEdition, findEditionOfPath } from "./languages";
import { parseSite } from "./parse";
import { getEditionSite } from "./site";

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

test("reports hosts of languages that can't be used", () => {
	const hosts = (...urls: string[]) =>
		`languages:\n  en:\n${urls.map((url, index) => `  ${["de", "fr"][index]}: { url: "${url}" }\n`).join("")}`;
	assert.deepEqual(problems(hosts("https://DE.a.example/", "http://fr.a.example:8080")), []);
	assert.deepEqual(parse(hosts("https://DE.a.example/")).site.hosts, {
		url: "https://a.example",
		languages: { "/de": "https://de.a.example" },
	});
	const { site } = parse("languages:\n  en:\n  de: { url: https://b.example, path: /d }\n");
	assert.deepEqual(site.hosts?.languages, { "/d": "https://b.example" });
	const nested = parse(
		"languages:\n  en:\n  de: { url: https://b.example, path: /x }\n  fr: { url: https://c.example, path: /x/fr }\n",
	);
	assert.deepEqual(Object.keys(nested.site.hosts?.languages ?? {}), ["/x/fr", "/x"]);
	for (const url of ["https://a.example/de", "https://me@de.a.example", "https://de.a.example?a", "de.a.example"])
		assert.deepEqual(problems(hosts(url)), [
			"5 `languages.de.url` must be the URL of a host without a path, such as https://de.example.org.",
		]);
	const [message] = problems(hosts("https://a.example"));
	assert.match(
		message ?? "",
		/^5 `languages\.de\.url` must be a host that neither the blog nor another language has\./,
	);
	assert.match(
		problems(hosts("https://b.example", "https://b.example")).join(),
		/^6 `languages\.fr\.url` must be a host/,
	);
	assert.match(
		problems("languages:\n  en: { url: https://b.example }\n  de:\n").join(),
		/^4 `languages\.en\.url` must/,
	);
});

test("reports texts of sections and taxonomies that no edition has", () => {
	assert.deepEqual(
		problems(
			"languages: [en, de]\nsections:\n  talks:\n    languages:\n      de: { titel: Vorträge }\n      fr: { title: Exposés }\n      x!: { title: X }\ntaxonomies:\n  places:\n    languages: { de: { description: Wo } }\n",
		),
		[
			"7 Unknown setting `sections.talks.languages.de.titel`. Did you mean `title`?",
			"9 `x!` is not a language code. Use a code such as en or pt-BR.",
			"12 Unknown setting `taxonomies.places.languages.de.description`. Use one of title.",
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
	const { talks } = getEditionSite(site, german).sections;
	assert.deepEqual([talks?.title, talks?.description], ["Talks", "Was ich sagte."]);
	assert.deepEqual(problems("languages: [en, de]\ntaxonomies:\n  places:\n    languages:\n      de:\n"), [
		"7 `taxonomies.places.languages.de` must have texts, such as `de: { title: Kategorien }`.",
	]);
});

test("finds the edition of a post and of a path", () => {
	const { site } = parse("languages: [en, de]");
	const ofPost = (code?: string) => findEdition(site, code)?.language;
	assert.deepEqual([ofPost(), ofPost("de-AT"), ofPost("fr")], ["en", "de", "en"]);
	const ofPath = (path: string) => findEditionOfPath(site, path)?.language;
	assert.deepEqual([ofPath("/"), ofPath("/de"), ofPath("/de/tags"), ofPath("/design")], ["en", "de", "de", "en"]);
});
