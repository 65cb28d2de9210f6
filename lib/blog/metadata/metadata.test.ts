import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { parseSite } from "@/lib/config/parse";
import { testPost, testSite } from "@/lib/content/post.support";
import { show } from "@/lib/utils/show.support";
import { parseYaml } from "@/lib/utils/yaml";
import { authorMetadata, listMetadata, type PageMetadata, postMetadata, siteMetadata } from "./metadata";

const blog = createTestBlog();
const ada = { name: "Ada", url: "https://ada.example", socials: { mastodon: "https://social.example/@ada" } };
const known = { excerpt: "Text.", authors: [{ author: ada, path: "/authors/ada" }], translations: [] };
const feeds = {
	"application/rss+xml": [{ title: "Q (RSS)", url: "https://q.example/rss.xml" }],
	"application/atom+xml": [{ title: "Q (Atom)", url: "https://q.example/atom.xml" }],
	"application/feed+json": [{ title: "Q (JSON)", url: "https://q.example/feed.json" }],
};
const types = { ...feeds, "text/markdown": "https://q.example/blog/hello.md" };
const metadata = (lines = "", more = {}) => postMetadata(blog, testSite(), testPost(lines), { ...known, ...more });

test("describes a post by its URL, authors and dates", async () => {
	const { alternates, robots, openGraph, other, authors } = await metadata(
		"date: 2026-01-02\nupdated: 2026-01-03\ncategories: [News]\ntags: [a]",
	);
	assert.deepEqual(alternates, { canonical: "https://q.example/blog/hello", types });
	assert.equal(robots, "max-image-preview:large,max-snippet:-1,max-video-preview:-1");
	assert.deepEqual(other, { "fediverse:creator": "@ada@social.example" });
	assert.deepEqual(authors, [{ name: "Ada", url: "https://q.example/authors/ada" }]);
	const [image, ...more] = [openGraph?.images].flat();
	assert.match((image as { url: string }).url, /^https:\/\/q\.example\/share\/[0-9a-f]{20}\.png$/);
	assert.deepEqual(more, []);
	assert.deepEqual(
		{ ...openGraph, images: [] },
		{
			images: [],
			type: "article",
			title: "Hello",
			description: "Text.",
			siteName: "Q",
			url: "https://q.example/blog/hello",
			publishedTime: "2026-01-02",
			modifiedTime: "2026-01-03",
			authors: ["https://q.example/authors/ada"],
			section: "News",
			tags: ["a", "News"],
		},
	);
});
test("names no URL of a blog without one, except those of other sites", async () => {
	const { site } = parseSite(parseYaml("title: Q\nurl: false"));
	const describePages = async (...lines: string[]) => {
		const post = testPost(lines.join("\n"));
		const translations = [{ language: "en", url: post.path }];
		return [
			await siteMetadata(blog, site),
			await listMetadata(blog, site, { title: "Tags", path: "/tags", hasFeed: true }),
			await postMetadata(blog, site, post, { ...known, translations }),
		];
	};
	const own = (await describePages()).map(({ metadataBase: _, ...shown }) => shown);
	assert.doesNotMatch(JSON.stringify(own), /localhost|alternates":{"types":{"|canonical":"|"images":\[{|"url":"\/blog/);
	const [, , other] = await describePages("canonical: https://e.example/a", "ogImage: https://e.example/b.png");
	assert.deepEqual(other?.alternates, { canonical: "https://e.example/a" });
	assert.deepEqual(show([other?.openGraph?.images].flat() as object[], "url"), ["https://e.example/b.png"]);
});
test("names the locale of a post that isn't the default of Open Graph", async () => {
	const { openGraph } = await metadata("lang: de");
	assert.equal(openGraph?.locale, "de_DE");
});
test("names the canonical URL of a post, and keeps an unlisted one out of search engines", async () => {
	const { alternates, openGraph } = await metadata("canonical: https://other.example/hello");
	assert.deepEqual(alternates, { canonical: "https://other.example/hello", types });
	assert.equal((openGraph as { url: string }).url, "https://q.example/blog/hello");
	assert.deepEqual((await metadata("unlisted: true")).robots, { index: false });
});
test("names all translations, and the one in the blog's language as the default", async () => {
	const translations = [
		{ language: "de", url: "https://other.example/hallo" },
		{ language: "en", url: "/blog/hello" },
		{ language: "pt-BR", url: "/blog/olá" },
	];
	const { alternates, openGraph } = await metadata("", { translations });
	assert.deepEqual(alternates?.languages, {
		de: "https://other.example/hallo",
		en: "https://q.example/blog/hello",
		"pt-BR": "https://q.example/blog/ol%C3%A1",
		"x-default": "https://q.example/blog/hello",
	});
	assert.deepEqual((openGraph as { alternateLocale: string[] }).alternateLocale, ["de_DE", "pt_BR"]);
	const british = [{ language: "en-GB", url: "/blog/hello" }];
	const { alternates: regional } = await metadata("", { translations: british });
	assert.equal(regional?.languages?.["x-default"], "https://q.example/blog/hello");
	const none = await metadata("lang: fr", { translations: translations.filter(({ language }) => language !== "en") });
	assert.equal(none.alternates?.languages?.["x-default"], undefined);
});
test("shares an external image by its URL", async () => {
	const { openGraph } = await metadata("image: https://i.example/a b.png\nimageAlt: A");
	assert.deepEqual(openGraph?.images, [{ url: "https://i.example/a%20b.png", alt: "A" }]);
});
test("gives further pages of a list a title and URL of their own", async () => {
	const list = { title: "Tag", path: "/tags/größe", page: 2 };
	const { title, alternates, openGraph } = await listMetadata(blog, testSite(), list);
	assert.deepEqual(title, { absolute: "Tag · Page 2 · Q" });
	assert.deepEqual(alternates, { canonical: "https://q.example/tags/gr%C3%B6%C3%9Fe/page/2", types: feeds });
	assert.equal((openGraph as { type: string }).type, "website");
});
test("names the feeds of a tag before those of the blog", async () => {
	const { alternates } = await listMetadata(blog, testSite(), { title: "Tag", path: "/tags/größe", hasFeed: true });
	const rss = alternates?.types?.["application/rss+xml"];
	const own = { title: "Tag · Q (RSS)", url: "https://q.example/tags/gr%C3%B6%C3%9Fe/rss.xml" };
	assert.deepEqual(rss, [own, ...feeds["application/rss+xml"]]);
	assert.equal(Object.keys(alternates?.types ?? {}).length, 3);
});

test("describes the page of an author as a profile with its creator", async () => {
	const { openGraph, other } = await authorMetadata(blog, testSite(), { author: ada, path: "/authors/ada" }, 1);
	assert.equal((openGraph as { type: string }).type, "profile");
	assert.deepEqual(other, { "fediverse:creator": "@ada@social.example" });
});

test("pages can't have a field whose meta element owners may set", () => {
	// @ts-expect-error An owner's `head.meta.referrer` would be beside it.
	const field: PageMetadata = { referrer: "no-referrer" };
	// @ts-expect-error An owner's `head.meta.rating` would be beside it.
	const name: PageMetadata = { other: { rating: "general" } };
	assert.ok(field && name);
});
