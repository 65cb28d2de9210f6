import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { getFeedPaths, getFeeds } from "@/features/feeds/output/list-feeds";
import { renderPostMarkdown } from "@/features/markdown/output/post-markdown";
import { getSearchIndex } from "@/features/search/output/search-index";
import { listSitemapEntries } from "@/features/sitemap/output/entries";
import type { Blog } from "@/lib/blog/blog";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getTermLinks } from "@/lib/blog/list-items";
import { postMetadata } from "@/lib/blog/metadata/metadata";
import { getOgImages } from "@/lib/blog/metadata/og-images";
import { listPages } from "@/lib/blog/pages";
import { getPostDiagnostics, runChecks } from "@/lib/checks/run-checks";
import { parseOgImageHash } from "@/lib/content/images/og-image";
import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { listOutputPaths, readOutput } from "@/lib/outputs/registry";
import { findNotFoundPage } from "@/lib/ship/site";
import { show } from "@/lib/utils/show.support";
import { listFixedRedirects } from "./headers-and-redirects/redirects";

const SITE = "title: Shed\nurl: https://a.example\n";
const post = (title: string, more = "") => `---\ntitle: ${title}\ndate: 2026-01-01\n${more}---\n\nText.\n`;
const FILES = {
	"site.yml": `${SITE}languages:\n  en:\n  de:\n    title: Schuppen\n  ar:\n  fr:\n`,
	"tags.yml": "Type:\n  languages:\n    de: { label: Schrift }\n",
	"authors.yml": "ada:\n  name: Ada\n  bio: Prints.\n  languages:\n    de: { bio: Druckt. }\n",
	"posts/type.md": post("Type", "tags: [Type]\nauthor: ada\n"),
	"posts/type.de.md": post("Schrift", "tags: [Schrift]\nauthor: ada\n"),
	"posts/ar/type.md": post("الخط", "slug: khatt\n"),
	"posts/next.js.md": post("Next.js"),
	"pages/about.md": "---\ntitle: About\n---\n\nUs.\n",
	"pages/about.de.md": "---\ntitle: Über\n---\n\nWir.\n",
};

async function listPagesOf(blog: Blog, language: string): Promise<string[]> {
	const pages = await listPages(blog);
	const locales = await Promise.all(pages.map((path) => blog.localeOf(path)));
	return pages.filter((_, index) => locales[index]?.options.language === language);
}

test("each language has its own posts, lists, index and search, below its own path", async () => {
	const blog = createTestBlog(FILES);
	const { diagnostics } = await blog.collection();
	assert.deepEqual(diagnostics, []);
	const locales = await blog.locales();
	// There is no post in French.
	assert.deepEqual(
		locales.map(({ options }) => options.language),
		["en", "de", "ar"],
	);
	const german = await blog.locale("de");
	const { title, language, messages } = await german.site();
	assert.deepEqual([title, language, messages.frame.menu], ["Schuppen", "de", "Menü"]);
	assert.deepEqual((await listPagesOf(blog, "de")).sort(), [
		"/de",
		"/de/404",
		"/de/about",
		"/de/archive",
		"/de/archive/2026",
		"/de/authors",
		"/de/authors/ada",
		"/de/blog/type",
		"/de/search",
		"/de/tags",
		"/de/tags/type",
	]);
	const [tags] = await german.lists();
	assert.deepEqual(
		tags?.lists.map(({ label, path, posts }) => [label, path, ...posts.map((one) => one.title)]),
		[["Schrift", "/de/tags/type", "Schrift"]],
	);
	assert.deepEqual(
		await Promise.all(
			["en", "de"].map(async (code) => {
				const authors = await (await blog.locale(code)).listGroup("authors");
				return authors?.lists.map(({ path, description }) => `${path} ${description}`).join();
			}),
		),
		["/authors/ada Prints.", "/de/authors/ada Druckt."],
	);
	const germanPost = (await german.post("/de/blog/type")) ?? assert.fail();
	const [tag = "", [author = assert.fail()]] = [germanPost.tags[0], germanPost.authors];
	assert.deepEqual(
		[(await german.tag(tag))?.path, (await german.year(germanPost))?.path, await german.authorPath(author)],
		["/de/tags/type", "/de/archive/2026", "/de/authors/ada"],
	);
	assert.deepEqual(show(await (await blog.locale("en")).posts(), "title"), ["Next.js", "Type"]);
});

test("finds the locale of a path, also of a post with a path of its own", async () => {
	const blog = createTestBlog(FILES);
	const languageOf = async (path: string) => (await blog.localeOf(path)).options.language;
	assert.deepEqual(await Promise.all(["/", "/de", "/de/nowhere", "/ar/blog/khatt", "/blog/type"].map(languageOf)), [
		"en",
		"de",
		"de",
		"ar",
		"en",
	]);
});

test("pages name their languages in pairs", async () => {
	const blog = createTestBlog(FILES);
	for (const path of await listPages(blog)) {
		const locale = await blog.localeOf(path);
		const alternates = await locale.alternates(path);
		if (alternates.length === 0) continue;
		assert.ok(alternates.some(({ url }) => url === path));
		for (const { url } of alternates)
			assert.deepEqual(await (await blog.localeOf(url)).alternates(url), alternates, `${path} and ${url}`);
	}
	const german = await blog.locale("de");
	const linksOf = async (path: string) =>
		(await german.languageLinks(path)).map(({ language, url, isFrontPage }) => `${language} ${url} ${isFrontPage}`);
	assert.deepEqual(await linksOf("/de/blog/type"), [
		"en /blog/type false",
		"de /de/blog/type false",
		"ar /ar/blog/khatt false",
	]);
	assert.deepEqual(await linksOf("/de/about"), ["en /about false", "de /de/about false", "ar /ar true"]);
	assert.deepEqual(await linksOf("/de/tags"), ["en /tags false", "de /de/tags false", "ar /ar true"]);
	const entries = await listSitemapEntries(blog);
	assert.deepEqual(entries.find(({ url }) => url === "https://a.example/de/tags/type")?.languages, {
		en: "https://a.example/tags/type",
		de: "https://a.example/de/tags/type",
		"x-default": "https://a.example/tags/type",
	});
});

test("sections and taxonomies have titles and descriptions in each language", async () => {
	const talks = "  talks:\n    languages:\n      de: { title: Vorträge, description: Was ich sagte. }\n";
	const places = "  places:\n    languages:\n      de-AT: { title: Orte }\n";
	const blog = createTestBlog({
		...FILES,
		"site.yml": `${FILES["site.yml"]}sections:\n${talks}taxonomies:\n${places}`,
		"talks/type.md": post("Letters", "places: [Mainz]\n"),
		"talks/type.de.md": post("Lettern", "places: [Mainz]\n"),
	});
	const read = async (code: string) => {
		const locale = await blog.locale(code);
		const [{ messages }, groups, feeds] = await Promise.all([locale.site(), locale.lists(), getFeeds(locale)]);
		const own = groups.filter(({ kind }) => ["talks", "places"].includes(kind.name));
		const [letters] = own[0]?.lists[0]?.posts ?? [];
		const [terms] = letters ? await getTermLinks(locale, letters) : [];
		return [
			...own.map(({ kind, path }) => `${path} ${kind.label(messages)}`),
			own[0]?.lists.map(({ label, description }) => `${label}: ${description}`).join(),
			feeds.find(({ list }) => list.endsWith("/talks"))?.title,
			terms?.title,
			(await getClientScript(locale)).features[0]?.module?.code.match(/\["places","\w+"\]/)?.[0],
		];
	};
	assert.deepEqual(await read("de"), [
		"/de/talks Vorträge",
		"/de/places Orte",
		"Vorträge: Was ich sagte.",
		"Vorträge · Schuppen",
		"Orte",
		'["places","Orte"]',
	]);
	assert.deepEqual((await read("en")).slice(0, 2), ["/talks Talks", "/places Places"]);
});

test("feeds and other outputs are those of each language", async () => {
	const blog = createTestBlog(FILES);
	const german = await blog.locale("de");
	assert.deepEqual(
		(await getFeeds(german)).map(({ title, list, posts }) => [title, list, posts.length]),
		[
			["Schuppen", "/de", 1],
			["Schrift · Schuppen", "/de/tags/type", 1],
			["Ada · Schuppen", "/de/authors/ada", 1],
		],
	);
	const paths = await listOutputPaths(blog);
	for (const path of [...(await getFeedPaths(german)), "/de/llms.txt", "/llms.txt", "/rss.xml", "/ar/blog/khatt.md"])
		assert.ok(paths.includes(path), path);
	assert.equal(paths.filter((path) => path === "/sitemap.xml").length, 1);
	assert.equal(new Set(paths).size, paths.length);
});

test("lists have posts that aren't translated if the owner wants it", async () => {
	const titles = async (setting: string) => {
		const blog = createTestBlog({ ...FILES, "site.yml": FILES["site.yml"] + setting });
		const german = await blog.locale("de");
		assert.deepEqual(show(await german.postsInLanguage(), "title"), ["Schrift"]);
		const pages = await listPages(blog);
		assert.equal(new Set(pages).size, pages.length);
		return (await german.index()).map(({ title }) => title);
	};
	assert.deepEqual(await titles(""), ["Schrift"]);
	assert.deepEqual(await titles("untranslated: show\n"), ["Next.js", "Schrift"]);
});

test("a translation may be in the language of a region", async () => {
	const site = { "site.yml": `${SITE}languages: [en, de]\nuntranslated: show\n` };
	const blog = createTestBlog({ ...site, "posts/a.md": post("A"), "posts/a.de.md": post("B", "lang: de-AT\n") });
	const german = await blog.locale("de");
	assert.deepEqual(show(await german.posts(), "title"), ["B"]);
	assert.deepEqual(await german.languageLinks("/de/blog/a"), [
		{ language: "en", url: "/blog/a", isFrontPage: false },
		{ language: "de", url: "/de/blog/a", isFrontPage: false },
	]);
});

test("a translation may be on another site, also of a blog in one language", async () => {
	const far = "translations: { de: https://b.example/fern }\n";
	const files = { ...FILES, "posts/far.md": post("Far", far) };
	const links = await (await createTestBlog(files).locale("en")).languageLinks("/blog/far");
	assert.deepEqual(show(links, "url"), ["/blog/far", "https://b.example/fern", "/ar"]);
	const blog = createTestBlog({ "posts/far.md": post("Far", far) });
	assert.deepEqual(await blog.alternates("/blog/far"), [
		{ language: "de", url: "https://b.example/fern" },
		{ language: "en", url: "/blog/far" },
	]);
});

test("the front pages are the same page in all languages, also where one is a page of the owner", async () => {
	const blog = createTestBlog({ ...FILES, "pages/index.de.md": "---\ntitle: Start\n---\n" });
	const urlsOf = async (path: string) => (await (await blog.localeOf(path)).alternates(path)).map(({ url }) => url);
	for (const path of ["/", "/de", "/ar"]) assert.deepEqual(await urlsOf(path), ["/", "/de", "/ar"], path);
	assert.deepEqual(await urlsOf("/de/blog"), ["/de/blog"]);
	const entries = await listSitemapEntries(blog);
	assert.equal(entries.find(({ url }) => url === "https://a.example/de")?.languages.en, "https://a.example");
});

test("the search is the same page in all languages, and posts may link to it", async () => {
	const blog = createTestBlog({ ...FILES, "posts/x.de.md": post("X").replace("Text.", "[a](/de/search)") });
	const links = await (await blog.locale("de")).languageLinks("/de/search");
	assert.deepEqual(show(links, "url isFrontPage"), ["/search false", "/de/search false", "/ar/search false"]);
	assert.deepEqual((await runChecks(blog)).problems, []);
});

test("the search has the tags of its language", async () => {
	const index = await getSearchIndex(await createTestBlog(FILES).locale("de"));
	assert.deepEqual(JSON.parse(new TextDecoder().decode(index.get("choices.json"))).tag, ["Schrift"]);
});

test("a path in `slug` may begin with that of its language", async () => {
	const blog = createTestBlog({ ...FILES, "posts/type.de.md": post("Schrift", "slug: /de/blog/schrift\n") });
	assert.ok(await blog.post("/de/blog/schrift"));
});

test("the page of a draft for review is in the locale of its language", async () => {
	const draft = post("Draft", "draft: true\nreview: 2027-05-01\n");
	const blog = createTestBlog({ ...FILES, "posts/x.de.md": draft }, { reviewSecret: "x".repeat(40) });
	const [review = assert.fail()] = await blog.reviews();
	assert.equal((await blog.localeOf(review.path)).options.language, "de");
});

test("a locale with an unsaved text has the posts of its language", async () => {
	const german = (await createTestBlog(FILES).locale("de")).withText("posts/type.de.md", post("Neu"));
	assert.deepEqual(show(await german.posts(), "title"), ["Neu"]);
});

test("redirects the feeds of earlier systems in each language", async () => {
	const redirects = await listFixedRedirects(createTestBlog(FILES));
	assert.deepEqual(
		["/index.xml", "/de/index.xml", "/de/blog/atom.xml"].map((path) => redirects.get(path)),
		["/rss.xml", "/de/rss.xml", "/de/atom.xml"],
	);
});

test("a locale may be below another one", async () => {
	const site = `${SITE}languages:\n  en:\n  fr: { path: /eu }\n  de: { path: /eu/de }\n`;
	const blog = createTestBlog({ "site.yml": site, "posts/a.fr.md": post("A"), "posts/a.de.md": post("B") });
	assert.equal((await blog.localeOf("/eu/de/tags")).options.language, "de");
	assert.equal(findNotFoundPage({ locales: ["/eu", "/eu/de"] }, "/eu/de/nowhere"), "/eu/de/404");
});

test("a language without a page has the 404 page of the first one", async () => {
	assert.equal((await createTestBlog(FILES).localeOf("/fr")).options.language, "en");
});

test("a mistake in one language leaves the others, and their order", async () => {
	const languagesOf = async (setting: string) => {
		const site = await createTestBlog({ ...FILES, "site.yml": `${SITE}${setting}` }).site();
		return site.languages.map(({ language, prefix }) => `${language} ${prefix}`);
	};
	assert.deepEqual(await languagesOf("languages:\n  de: { titel: A }\n  en:\n"), ["de ", "en /en"]);
	assert.deepEqual(await languagesOf("languages: [en, x, de]\n"), ["en ", "de /de"]);
});

test("the list for language models leads to the whole text in its language", async () => {
	const llms = await readOutput(createTestBlog(FILES), "markdown", "/de/llms.txt");
	assert.match(String(llms), /https:\/\/a\.example\/de\/llms-full\.txt/);
});

test("the locales are computed once", async () => {
	const blog = createTestBlog(FILES);
	assert.equal(await blog.locales(), await blog.locales());
});

test("a blog in one language is its only locale", async () => {
	const blog = createTestBlog({ "site.yml": SITE, "posts/a.md": post("A"), "posts/b.de.md": post("B", "lang: de\n") });
	assert.deepEqual(await blog.locales(), [blog]);
	assert.equal(await blog.localeOf("/de"), blog);
	assert.deepEqual(await blog.alternates("/tags"), []);
	assert.deepEqual(show(await blog.posts(), "path"), ["/blog/a", "/blog/b.de"]);
});

test("reports paths that belong to a language", async () => {
	const files = {
		"site.yml": `${SITE}languages:\n  en:\n  de: { path: /Tags }\n`,
		"posts/a.md": post("A"),
	};
	const { diagnostics } = await createTestBlog(files).collection();
	assert.deepEqual(show(diagnostics, "line message"), [
		"5 The language `de` can't be at /Tags, where the blog has something else. Set another `path:`.",
	]);
	const inLists = { ...FILES, "pages/tags.de.md": "---\ntitle: Tags\n---\n", "posts/x.de.md": post("X") };
	const found = (await createTestBlog(inLists).collection()).diagnostics;
	assert.deepEqual(show(found, "file message"), [
		"pages/tags.de.md /de/tags is a list of the blog. Set another `slug:` or `permalink:`.",
	]);
	const atFront = { ...FILES, "pages/de.md": "---\ntitle: On German\n---\n" };
	assert.deepEqual(show((await createTestBlog(atFront).collection()).diagnostics, "file message"), [
		"pages/de.md /de is the front page of the blog. Set another `slug:` or `permalink:`.",
	]);
});

test("checks of a post in development know the posts of all languages", async () => {
	const translated = post("Hallo", "translationOf: { post: /blog/type, version: 000000000000 }\n");
	const blog = createTestBlog({ ...FILES, "posts/hallo.de.md": translated }, { mode: "development" });
	const german = await blog.locale("de");
	const found = (await german.post("/de/blog/hallo")) ?? assert.fail();
	const rules = (await getPostDiagnostics(german.whole, found)).map(({ rule }) => rule);
	assert.ok(!rules.includes("translation-missing"));
});

test("the images for link previews are those of all languages", async () => {
	const blog = createTestBlog(FILES);
	const titles = [...(await getOgImages(blog)).values()].map(({ title }) => title);
	for (const title of ["Shed", "Schuppen", "Schrift", "الخط"]) assert.ok(titles.includes(title), title);
	const german = await blog.locale("de");
	const post = (await german.post("/de/blog/type")) ?? assert.fail();
	const { openGraph } = await postMetadata(german, await german.site(), post, {
		excerpt: "",
		authors: [],
		translations: [],
	});
	const [image] = [openGraph?.images ?? []].flat();
	const hash = parseOgImageHash(path.posix.basename(String(typeof image === "object" && "url" in image && image.url)));
	const { title, below, footer } = (await getOgImages(blog)).get(hash ?? "") ?? {};
	assert.deepEqual([title, below, footer], ["Schrift", ["Schrift"], ["Schuppen", "1. Januar 2026"]]);
	assert.deepEqual(openGraph && "tags" in openGraph && openGraph.tags, ["Schrift"]);
	assert.match(await renderPostMarkdown(german, post), /^tags: \["Schrift"\]$/m);
});
