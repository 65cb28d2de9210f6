import assert from "node:assert/strict";
import { test } from "node:test";
import type { Blog, BlogOptions } from "@/lib/blog/blog";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getOgImages } from "@/lib/blog/metadata/og-images";
import { runChecks } from "@/lib/checks/run-checks";
import { renderPostMarkdown } from "@/lib/outputs/markdown/post-markdown";
import { makeFiles, OUTPUTS } from "@/lib/outputs/registry";
import { getSearchIndex } from "@/lib/outputs/search/search-index";
import { listSitemapEntries } from "@/lib/outputs/sitemap/entries";
import { appSchema } from "@/lib/utils/app";
import { addBasePathToLink } from "@/lib/utils/base-path";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { UsageError } from "@/lib/utils/usage-error";
import { getKeptFolder } from "./build/kept-pages/kept-files";
import { listPages } from "./build/kept-pages/plan";

const post = (title: string, text = "Text.", more = "") =>
	`---\ntitle: ${title}\ndate: 2026-01-01\n${more}---\n\n${text}\n`;
const FILES = {
	"site.yml": "title: Shed\nurl: https://a.example\nlanguages:\n  en:\n  de: { url: https://b.example }\n  fr:\n",
	"posts/type.md": post("Type", "[b](type.de.md)", "aliases: /old\n"),
	"posts/type.de.md": post("Schrift", "[a](type.md)", "aliases: /old\npermalink: /schrift\n"),
	"posts/type.fr.md": post("Police"),
	"posts/next.js.md": post("Next.js"),
	"posts/next.js.de.md": post("Next.js"),
};

const createHost = (hostLanguage?: string, options: Partial<BlogOptions> = {}, files = {}) =>
	createTestBlog({ ...FILES, ...files }, { hostLanguage, ...options });
const languagesOf = (blogs: readonly Blog[]) => blogs.map(({ options }) => options.language);
const openPost = async (blog: Blog, path: string) => {
	const found = await blog.post(path);
	assert.ok(found);
	return found;
};
const linksOf = async (blog: Blog, path: string) =>
	(await (await blog.editionOf(path)).languageLinks(path)).map(({ url }) => url);

test("a build has the languages of its host, and development has all", async () => {
	for (const [language, expected] of [
		[undefined, ["en", "fr"]],
		["fr", ["en", "fr"]],
		["DE", ["de"]],
	] as const)
		assert.deepEqual(languagesOf(await createHost(language).editions()), expected);
	const german = createHost("de");
	assert.deepEqual(languagesOf(await german.allEditions()), ["en", "de", "fr"]);
	assert.ok((await listPages(german)).every((path) => path === "/de" || path.startsWith("/de/")));
	const development = createHost("de", { mode: "development" });
	assert.deepEqual(languagesOf(await development.editions()), ["en", "de", "fr"]);
	assert.deepEqual(await development.basePath(), { prefix: "", home: "/" });
	assert.deepEqual(await linksOf(development, "/fr/blog/type"), ["/blog/type", "/de/schrift", "/fr/blog/type"]);
});

test("a host without a post has its index", async () => {
	const blog = createHost("de", {}, { "posts/type.de.md": post("A", "", "draft: true\n"), "posts/next.js.de.md": "" });
	assert.deepEqual(languagesOf(await blog.editions()), ["de"]);
});

test("an unknown language is an error with those of the blog", async () => {
	await assert.rejects(createHost("sv").editions(), {
		message: "The blog isn't in the language `sv`. Set `QUIRE_LANGUAGE` to one of `en`, `de`, `fr`.",
	});
	await assert.rejects(createTestBlog({}, { hostLanguage: "german!" }).editions(), UsageError);
	assert.equal((await createTestBlog({}, { hostLanguage: "en" }).editions()).length, 1);
});

test("an app has the host of the first language", async () => {
	const site = FILES["site.yml"].replace("https://a.example", "https://a.example/shop/blog");
	const folder = createTemporaryFolder({ "app/pricing/page.tsx": "" });
	const app = appSchema.parse({ folder, basePath: "/shop", path: "/blog" });
	assert.equal((await createHost(undefined, { app }, { "site.yml": site }).basePath()).prefix, "/shop/blog");
	await assert.rejects(createHost("de", { app }, { "site.yml": site }).basePath(), {
		message:
			"The app has the blog at https://a.example/shop/blog, but `QUIRE_LANGUAGE` asks for https://b.example. Delete the variable, and build that host with `npx quire build --language`.",
	});
	// As the command builds it, which doesn't know the path of the blog in the app.
	const german = createHost("de", { app: { ...app, path: undefined } }, { "site.yml": site });
	const links = ["/pricing", "/de/schrift", "/blog/type"].map(async (url) =>
		addBasePathToLink(url, await german.basePath()),
	);
	assert.deepEqual(await Promise.all(links), [
		"https://a.example/shop/pricing",
		"/schrift",
		"https://a.example/shop/blog/blog/type",
	]);
});

test("pages name those of other hosts by absolute URLs, also those with a dot in their path", async () => {
	const [main, german] = [createHost(), createHost("de")];
	assert.deepEqual(await linksOf(main, "/blog/next.js"), ["/blog/next.js", "https://b.example/blog/next.js", "/fr"]);
	assert.deepEqual(await linksOf(german, "/de/blog/next.js"), [
		"https://a.example/blog/next.js",
		"/de/blog/next.js",
		"https://a.example/fr",
	]);
	const foreign = { "posts/far.md": post("Far", "", "translations: { de: https://c.example/fern }\n") };
	assert.deepEqual(await linksOf(createHost(undefined, {}, foreign), "/blog/far"), [
		"/blog/far",
		"https://c.example/fern",
		"/fr",
	]);
	const entries = await Promise.all([main, german].map(listSitemapEntries));
	for (const [index, url] of ["https://a.example/blog/next.js", "https://b.example/blog/next.js"].entries())
		assert.deepEqual(entries[index]?.find((entry) => entry.url === url)?.languages, {
			de: "https://b.example/blog/next.js",
			en: "https://a.example/blog/next.js",
			"x-default": "https://a.example/blog/next.js",
		});
	assert.ok(entries[1]?.every(({ url }) => url.startsWith("https://b.example")));
});

test("links lead to pages of other hosts that look like files", async () => {
	const files = { "posts/type.de.md": post("Schrift", "[a](next.js.md) [b](/files/a.js)") };
	const german = createHost("de", {}, files);
	const markdown = await renderPostMarkdown(await german.edition("de"), await openPost(german, "/de/blog/type"));
	assert.match(markdown, /\[a\]\(https:\/\/a\.example\/blog\/next\.js\) \[b\]\(https:\/\/b\.example\/files\/a\.js\)/);
	const basePath = await german.basePath();
	assert.deepEqual(
		["/blog/next.js", "/blog/next%2Ejs#a.b", "/de/blog/next.js", "/files/a.js"].map((url) =>
			addBasePathToLink(url, basePath),
		),
		["https://a.example/blog/next.js", "https://a.example/blog/next%2Ejs#a.b", "/blog/next.js", "/files/a.js"],
	);
});

test("old paths and permalinks of a language are those on its host", async () => {
	const blog = createHost();
	const { redirects, diagnostics } = await blog.redirects();
	assert.deepEqual(diagnostics, []);
	assert.deepEqual(
		["/old", "/de/old", "/de/blog/type"].map((path) => redirects.get(path)),
		["/blog/type", "/de/schrift", "/de/schrift"],
	);
	assert.equal((await blog.post("/de/schrift"))?.title, "Schrift");
});

test("files of a host are those of its languages, with its URL", async () => {
	const read = async (blog: Blog) => {
		const files = new Map<string, string>();
		for (const output of OUTPUTS.filter(({ name }) => name !== "og-images"))
			for await (const file of makeFiles(output, blog))
				if ("content" in file) files.set(file.path, Buffer.from(file.content).toString());
		return files;
	};
	const german = createHost("de");
	const [ofMain, ofGerman] = await Promise.all([read(createHost()), read(german)]);
	assert.match(ofGerman.get("/robots.txt") ?? "", /https:\/\/b\.example\/sitemap\.xml/);
	assert.match(ofGerman.get("/de/rss.xml") ?? "", /<link>https:\/\/b\.example\/schrift<\/link>/);
	assert.match(ofGerman.get("/de/schrift.md") ?? "", /\[a\]\(https:\/\/a\.example\/blog\/type\)/);
	assert.match(ofMain.get("/blog/type.md") ?? "", /\[b\]\(https:\/\/b\.example\/schrift\)/);
	assert.ok(ofGerman.has("/feed.css"));
	for (const path of ["/rss.xml", "/llms.txt", "/fr/rss.xml"]) assert.ok(ofMain.has(path) && !ofGerman.has(path), path);
	assert.deepEqual(
		[...ofMain.keys()].filter((path) => path.startsWith("/de/")),
		[],
	);
	assert.deepEqual(
		[...(await getOgImages(german)).keys()],
		[...(await getOgImages(await german.edition("de"))).keys()],
	);
});

test("the check has all languages in every build", async () => {
	const files = { "posts/x.de.md": post("X", "[a](/blog/none) [b](/de/rss.xml) [c](/fr/search)") };
	for (const language of [undefined, "de"]) {
		const { problems } = await runChecks(createHost(language, {}, files));
		assert.deepEqual(
			problems.map(({ file, rule, message }) => `${file} ${rule} ${message.slice(0, 22)}`),
			["posts/x.de.md link-missing No page at /blog/none."],
		);
	}
});

test("a host has the drafts for review of its languages", async () => {
	const files = { "posts/x.de.md": post("X", "", "draft: true\nreview: 2027-05-01\n") };
	const countOf = async (language?: string) =>
		(await createHost(language, { reviewSecret: "x".repeat(40) }, files).reviews()).length;
	assert.deepEqual([await countOf(), await countOf("de")], [0, 1]);
});

test("builds for different hosts keep their pages and search indexes apart", async () => {
	const main = createHost();
	const german = createTestBlog({}, { ...main.options, hostLanguage: "de" });
	assert.notEqual(getKeptFolder(main.options), getKeptFolder(german.options));
	assert.notDeepEqual(await main.basePath(), await german.basePath());
	const urls = async (blog: Blog) => {
		const index = await getSearchIndex(await blog.edition("de"));
		return [...index.keys()].filter((name) => name.startsWith("fragment/")).join();
	};
	assert.notEqual(await urls(main), await urls(german));
});
