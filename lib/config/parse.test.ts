import assert from "node:assert/strict";
import { test } from "node:test";
import { getMessages } from "@/lib/i18n/messages";
import { parseYaml } from "@/lib/utils/yaml";
import { parseSite } from "./parse";

const parse = (source: string) => parseSite(parseYaml(source));
const problems = (source: string) =>
	parse(source).diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`);

test("every setting, and its default", () => {
	assert.deepEqual(parse("").site, {
		title: "Blog",
		description: "",
		url: "http://localhost:3000",
		language: "en",
		messages: getMessages("en"),
		timeZone: "UTC",
		navigation: [],
		social: [],
		postsPerPage: 10,
		permalink: "/blog/:slug",
		oldPermalinks: [],
		spacedLists: false,
		smartPunctuation: false,
		scripts: false,
		lightPages: true,
		checks: {},
	});
	const { site, diagnostics: found } = parse(
		"title: Q\nurl: https://q.example/\nlanguage: de\ntimeZone: Europe/Berlin\npostsPerPage: 5\nauthor: ada\n" +
			"navigation:\n  - label: About\n    url: /about\nsocial:\n  - https://www.a.example/q\nchecks:\n  image-missing: error\n",
	);
	assert.deepEqual(found, []);
	assert.equal(site.url, "https://q.example");
	assert.equal(site.postsPerPage, 5);
	assert.deepEqual(site.navigation, [{ label: "About", url: "/about" }]);
	assert.deepEqual(site.social, [{ label: "a.example", url: "https://www.a.example/q" }]);
	assert.deepEqual(site.checks, { "image-missing": "error" });
});
test("a language without words has English ones, which is told where it is set", () => {
	const { site, diagnostics: found } = parse("title: Q\nlang: pt-BR");
	assert.equal(site.messages.frame.menu, "Menu");
	assert.deepEqual(
		found.map(({ line, rule, severity, message }) => `${line} ${severity} ${rule} ${message}`),
		[
			"2 notice words-missing The blog has no words of its own, such as those of its menus, in `pt-BR`; they are English. Translate lib/i18n/messages/en.ts as lib/i18n/messages/pt.ts, and name that in lib/i18n/messages.ts.",
		],
	);
	assert.deepEqual(problems("language: de-AT"), []);
	assert.equal(parse("language: de-AT").site.messages.frame.menu, "Menü");
});
test("spellings and short forms", () => {
	const { site } = parse("posts_per_page: 5\ntimezone: UTC\nnav:\n  About: /about");
	assert.deepEqual([site.postsPerPage, site.navigation], [5, [{ label: "About", url: "/about" }]]);
});
test("patterns of addresses, in the words of other systems", () => {
	const { site } = parse("permalink: /:year/:title/\noldPermalinks: /:categories/:name.html");
	assert.deepEqual([site.permalink, site.oldPermalinks], ["/:year/:slug", ["/:categories/:slug.html"]]);
	assert.deepEqual(problems("title: Q\noldPermalinks:\n  - /:slug\n  - /:yaer/:slug"), [
		"4:5 oldPermalinks: `:yaer` is no part of an address. Known are :year, :month, :day, :categories, :slug.",
	]);
});
test("patterns that another system had and none can use are told, unless the owner names others", () => {
	const found = { oldPermalinks: ["/:week/:slug", "/:slug", "/blog"] };
	const { site, diagnostics } = parseSite(parseYaml(""), found);
	assert.deepEqual(site.oldPermalinks, ["/:slug"]);
	assert.deepEqual(
		diagnostics.map(({ file, line, severity, rule, message }) => [
			file,
			line,
			severity,
			rule,
			message.split(" Name ")[0],
		]),
		[
			[
				"site.yml",
				1,
				"warning",
				"old-address",
				"The old addresses of posts can't be told by `/:week/:slug`: `:week` is no part of an address. Known are :year, :month, :day, :categories, :slug.",
			],
			[
				"site.yml",
				1,
				"warning",
				"old-address",
				"The old addresses of posts can't be told by `/blog`: Without `:slug`, two posts would have one address.",
			],
		],
	);
	const own = parseSite(parseYaml("oldPermalinks: /:year/:slug"), found);
	assert.deepEqual([own.diagnostics, own.site.oldPermalinks], [[], ["/:year/:slug"]]);
	const wrong = parseSite(parseYaml("oldPermalinks: /:yaer/:slug"), found);
	assert.deepEqual(
		[wrong.diagnostics.map(({ rule }) => rule), wrong.site.oldPermalinks],
		[["site", "old-address", "old-address"], ["/:slug"]],
	);
});
test("where mentions go, in short or in full", () => {
	const endpoint = "https://hook.example/q";
	assert.deepEqual(parse(`webmention: ${endpoint}`).site.webmention, { endpoint });
	const both = `webmention:\n  endpoint: ${endpoint}\n  pingback: ${endpoint}/xmlrpc`;
	assert.deepEqual(parse(both).site.webmention, { endpoint, pingback: `${endpoint}/xmlrpc` });
	assert.match(problems("webmention: /mention")[0] ?? "", /^1:1 webmention: This must be a full address/);
	assert.deepEqual(problems(`title: Q\nwebmention:\n  endpoints: ${endpoint}`), [
		"3:3 webmention: `endpoints` is not a setting. Did you mean `endpoint`?",
	]);
});
test("the key of IndexNow, as search engines take it", () => {
	assert.equal(parse("indexNow: 0123-abCD").site.indexNow, "0123-abCD");
	assert.match(problems("indexNow: short")[0] ?? "", /^1:1 indexNow: This must be 8 to 128 letters/);
});
test("an unknown setting is an error with the nearest known one", () => {
	assert.deepEqual(problems("title: Q\ntitel: R\n"), ["2:1 `titel` is not a setting. Did you mean `title`?"]);
	assert.match(problems("zzzzz: 1")[0] ?? "", /Known are title, description, url/);
});
test("every wrong value at once, each at its key; the rest still counts", () => {
	const source =
		"title: Q\nurl: nowhere\nlanguage: english!\ntimeZone: Mars/Base\npostsPerPage: many\nchecks:\n  image-mising: error\n  link-missing: loud\n";
	assert.deepEqual(
		problems(source).map((line) => line.split(" ").slice(0, 2).join(" ")),
		["2:1 url:", "3:1 language:", "4:1 timeZone:", "5:1 postsPerPage:", "8:3 checks:", "7:3 checks:"],
	);
	assert.equal(parse(source).site.title, "Q");
});
for (const url of ["https://q.example/sub", "https://q.example?x", "ftp://q.example", "q.example"]) {
	test(`${url} is no address of a blog`, () =>
		assert.match(problems(`title: Q\nurl: ${url}`)[0] ?? "", /^2:1 url: This must/));
}
test("a setting that stands twice is an error", () => {
	assert.deepEqual(problems("title: Q\ntitle: R"), ["2:1 `title` stands twice. Delete one of them."]);
});
test("broken YAML has its place", () => {
	assert.match(problems('title: "Q\n')[0] ?? "", /^2:1 /);
});
