import assert from "node:assert/strict";
import { test } from "node:test";
import { getMessages } from "@/lib/i18n/find-messages";
import { appSchema } from "@/lib/utils/app";
import { show } from "@/lib/utils/show.support";
import { LOCAL_URL } from "@/lib/utils/url";
import { parseYaml } from "@/lib/utils/yaml";
import { parseSite } from "./parse";
import { messages, parse } from "./parse.support";

test("parses every setting, with its default", () => {
	assert.deepEqual(parse("").site, {
		title: "Blog",
		description: "",
		url: LOCAL_URL,
		hasNoUrl: true,
		language: "en",
		languages: [],
		prefix: "",
		untranslated: "hide",
		suggestLanguage: false,
		translationNotice: false,
		messages: getMessages("en"),
		timeZone: "UTC",
		navigation: [],
		social: [],
		socialIcons: false,
		postsPerPage: 10,
		indexPath: "/blog",
		permalink: "/blog/:slug",
		files: "flat",
		oldPermalinks: [],
		oldLists: {},
		sections: {},
		taxonomies: {},
		spacedLists: false,
		links: [],
		smartPunctuation: false,
		singleTilde: true,
		trust: {},
		scripts: false,
		lightPages: true,
		strict: true,
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
test("falls back to English messages, and reports the language with its position", () => {
	const { site, diagnostics: found } = parse("title: Q\nlang: la-VA");
	assert.equal(site.messages.frame.menu, "Menu");
	assert.deepEqual(show(found, "line severity rule message"), [
		"2 notice words-missing The interface is not translated into `la-VA`, so it is in English. Set another `language:`, or contribute a translation to the blog's engine: it is one file.",
	]);
	assert.deepEqual(messages("language: de-AT"), []);
	assert.equal(parse("language: de-AT").site.messages.frame.menu, "Menü");
});
test("accepts other spellings and short forms", () => {
	const { site } = parse("posts_per_page: 5\ntimezone: UTC\nnav:\n  About: /about");
	assert.deepEqual([site.postsPerPage, site.navigation], [5, [{ label: "About", url: "/about" }]]);
});
test("accepts the same spellings of booleans and language codes as front matter", () => {
	const { site, diagnostics } = parse("title: Q\nscripts: yes\nsmartPunctuation: On\nlightPages: no\nlanguage: de_at");
	assert.deepEqual(diagnostics, []);
	assert.deepEqual([site.scripts, site.smartPunctuation, site.lightPages, site.language], [true, true, false, "de-AT"]);
	assert.deepEqual(messages("title: Q\nscripts: maybe"), ["2:1 `scripts` must be true or false, not `maybe`."]);
	assert.equal(parse("lang: EN-us").site.messages.language, "en-US");
});
test("parses permalinks with the placeholders of other systems", () => {
	const { site } = parse("permalink: /:year/:title/\noldPermalinks: /:categories/:name.html");
	assert.deepEqual([site.permalink, site.oldPermalinks], ["/:year/:slug", ["/:categories/:slug.html"]]);
	assert.deepEqual(messages("title: Q\noldPermalinks:\n  - /:slug\n  - /:yaer/:slug"), [
		"4:5 `oldPermalinks` has an unknown placeholder, `:yaer`. Use :year, :month, :day, :categories and :slug.",
	]);
});
test("reports unusable permalinks of another system, unless the owner sets others", () => {
	const found = { oldPermalinks: ["/:week/:slug", "/:slug", "/blog"] };
	const { site, diagnostics } = parseSite(parseYaml(""), found);
	assert.deepEqual(site.oldPermalinks, ["/:slug"]);
	const start = "site.yml:1 warning old-address Old URLs of posts do not redirect:";
	const lines = show(diagnostics, "file:line severity rule message").join("\n");
	assert.deepEqual(lines.replace(/ Set .*/g, "").split("\n"), [
		`${start} \`/:week/:slug\` has an unknown placeholder, \`:week\`. Use :year, :month, :day, :categories and :slug.`,
		`${start} \`/blog\` must contain \`:slug\`; otherwise all posts would have the same URL.`,
	]);
	const own = parseSite(parseYaml("oldPermalinks: /:year/:slug"), found);
	assert.deepEqual([own.diagnostics, own.site.oldPermalinks], [[], ["/:year/:slug"]]);
	const wrong = parseSite(parseYaml("oldPermalinks: /:yaer/:slug"), found);
	assert.deepEqual(show(wrong.diagnostics, "rule"), ["site", "old-address", "old-address"]);
	assert.deepEqual(wrong.site.oldPermalinks, ["/:slug"]);
});
test("parses short and full values of Webmention settings", () => {
	const endpoint = "https://hook.example/q";
	assert.deepEqual(parse(`webmention: ${endpoint}`).site.webmention, { endpoint });
	const both = `webmention:\n  endpoint: ${endpoint}\n  pingback: ${endpoint}/xmlrpc`;
	assert.deepEqual(parse(both).site.webmention, { endpoint, pingback: `${endpoint}/xmlrpc` });
	assert.match(messages("webmention: /mention")[0] ?? "", /^1:1 `webmention` must be a full URL/);
	assert.deepEqual(messages(`title: Q\nwebmention:\n  endpoints: ${endpoint}`), [
		"3:3 Unknown setting `webmention.endpoints`. Did you mean `endpoint`?",
	]);
});
test("validates the key of IndexNow", () => {
	assert.equal(parse("indexNow: 0123-abCD").site.indexNow, "0123-abCD");
	assert.match(messages("indexNow: short")[0] ?? "", /^1:1 `indexNow` must be 8 to 128 letters/);
});
test("reports an unknown setting with the nearest known one", () => {
	assert.deepEqual(messages("title: Q\ntitel: R\n"), ["2:1 Unknown setting `titel`. Did you mean `title`?"]);
	assert.match(messages("zzzzz: 1")[0] ?? "", /Use one of title, description, url/);
});
test("reports every invalid value at its key, and keeps the others", () => {
	const source =
		"title: Q\nurl: nowhere\nlanguage: english!\ntimeZone: Mars/Base\npostsPerPage: many\nchecks:\n  image-mising: error\n  link-missing: loud\n";
	const found = messages(source).map((line) => line.split(" ").slice(0, 2).join(" "));
	const first = ["2:1 `url`", "3:1 `english!`", "4:1 `Mars/Base`", "5:1 `postsPerPage`"];
	assert.deepEqual(found, [...first, "8:3 `checks.link-missing`", "7:3 Unknown"]);
	assert.equal(parse(source).site.title, "Q");
});
const WITH_PATH = ["https://q.example/a b", "https://q.example/a?x", "https://q.example/_next"];
for (const url of [...WITH_PATH, "https://q.example?x", "ftp://q.example", "q.example"]) {
	test(`reports ${url} as an invalid URL of a blog`, () =>
		assert.match(messages(`title: Q\nurl: ${url}`)[0] ?? "", /^2:1 `url` (?:must|may only)/));
}
test("accepts a URL with a path", () => {
	const urlOf = (url: string) => parse(`title: Q\nurl: ${url}`).site.url;
	assert.equal(urlOf("https://q.example/my/blog-2.0/"), "https://q.example/my/blog-2.0");
	assert.equal(urlOf("https://q.example"), "https://q.example");
});
test("posts of a blog below `/blog` are not below another `/blog`, unless the settings say so", () => {
	const permalink = (url: string, more = "", detected = {}) =>
		parseSite(parseYaml(`url: https://q.example${url}\n${more}`), detected).site.permalink;
	assert.equal(permalink("/my/blog"), "/:slug");
	assert.equal(permalink("/my"), "/blog/:slug");
	assert.equal(permalink("/blog", "permalink: /blog/:slug"), "/blog/:slug");
	assert.equal(permalink("/blog", "", { permalink: "/blog/:smallslug" }), "/:smallslug");
});
test("redirects the old URLs of another system below the path of the blog", () => {
	const detected = { url: "https://q.example", oldPermalinks: ["/b/:year/:slug", "/c/:slug"] };
	const patterns = (source: string) => parseSite(parseYaml(source), detected).site.oldPermalinks;
	assert.deepEqual(patterns("title: Q"), ["/b/:year/:slug", "/c/:slug"]);
	assert.deepEqual(patterns("url: https://q.example/b"), ["/:year/:slug", "/c/:slug"]);
	assert.deepEqual(patterns("url: https://q.example/b\noldPermalinks: /b/:slug"), ["/b/:slug"]);
	const lists = (source: string) =>
		parseSite(parseYaml(source), { oldLists: { tags: ["/b/tag", "/c"] } }).site.oldLists;
	assert.deepEqual(lists("url: https://q.example/b"), { tags: ["/tag", "/c"] });
	assert.deepEqual(lists("url: https://q.example/b\noldLists: { tags: /b/tag/ }"), { tags: ["/b/tag"] });
});
test("reports a repeated setting", () => {
	assert.deepEqual(messages("title: Q\ntitle: R"), [
		"2:1 Duplicate key `title`; the last value is used. Delete one of them.",
	]);
});
test("reports invalid YAML with its position", () => {
	assert.match(messages("title: Q\n  url: R\n").join("\n"), /^2:1 This line is indented, .*$/);
	assert.match(messages('title: "Q\n')[0] ?? "", /^1:1 .*`title: "Q"`/);
});

test("rejects a URL that is none", () => {
	for (const url of ["q.example", "true", "ftp://q.example"])
		assert.match(messages(`url: ${url}`).join(), /^1:1 `url` must be the full URL .* or false\.$/, url);
	assert.match(messages("url: https://q.example?a").join(), /^1:1 `url` must be a URL without a query/);
});

test("rejects a URL whose host is none that a policy can name", () => {
	const expected = /^2:1 `url` must have a valid host name|must be the full URL/;
	for (const url of ["https://*", "https://a;script-src", "https://[::1]"])
		assert.match(messages(`title: T\nurl: "${url}"`).join(), expected, url);
	assert.deepEqual(messages("title: T\nurl: https://bücher.example:8443"), []);
});

for (const [setting, fallbackUrl, url, urlSource] of [
	["url: https://q.example/", "https://host.example", "https://q.example", "settings"],
	["", "https://host.example/a/", "https://host.example/a", "environment"],
	["url:", "https://host.example", "https://host.example", "environment"],
	["url: false", "https://host.example", "https://host.example", "environment"],
	["url: false", undefined, undefined, "none"],
	["url: No", undefined, undefined, "none"],
	["", false, undefined, "none"],
	["", undefined, undefined, "missing"],
] as const)
	test(`the URL of \`${setting}\` where the environment has ${fallbackUrl} is ${url ?? urlSource}`, () => {
		const { site, diagnostics, ...parsed } = parseSite(parseYaml(`title: Q\n${setting}`), {}, true, { fallbackUrl });
		assert.deepEqual([site.url, site.hasNoUrl], url ? [url, undefined] : [LOCAL_URL, true]);
		assert.deepEqual([parsed.urlSource, diagnostics], [urlSource, []]);
	});

test("a URL in the settings of another system comes before that of the environment", () => {
	const find = (source: string) =>
		parseSite(parseYaml(source), { url: "https://old.example" }, true, { fallbackUrl: "https://host.example" }).site
			.url;
	assert.deepEqual([find(""), find("url: false")], ["https://old.example", "https://host.example"]);
});

test("the host of a blog in an app may be that of the environment, whatever its path", () => {
	const app = appSchema.parse({ folder: "/app", path: "/news" });
	const surroundings = { app, fallbackUrl: "https://host.example/project" };
	const { site, diagnostics } = parseSite(parseYaml("title: Q"), {}, true, surroundings);
	assert.deepEqual([site.url, diagnostics], ["https://host.example/news", []]);
});

for (const [title, setting, expected, problem] of [
	["that the app gives it", "url: https://q.example", "https://q.example/app/news"],
	["that its URL has too", "url: https://q.example/app/news", "https://q.example/app/news"],
	[
		"of the app, and its own is reported",
		"url: https://q.example/blog",
		"https://q.example/app/news",
		/^The path of `url` is \/blog/,
	],
	["without a URL too", "url: false", "http://localhost:3000/app/news"],
] as const) {
	test(`a blog in an app has the path ${title}`, () => {
		const app = appSchema.parse({ folder: "/app", basePath: "/app", path: "/news" });
		const { site, diagnostics } = parseSite(parseYaml(`title: Q\n${setting}`), {}, true, { app });
		assert.equal(site.url, expected);
		assert.equal(diagnostics.length, problem ? 1 : 0);
		assert.match(diagnostics[0]?.message ?? "", problem ?? /^$/);
	});
}
