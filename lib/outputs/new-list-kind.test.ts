import assert from "node:assert/strict";
import { test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { feeds } from "@/features/feeds/output";
import { sitemap } from "@/features/sitemap/output";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getListSocialImage, getOgImages } from "@/lib/blog/metadata/og-images";
import { parseOgImageHash } from "@/lib/content/images/og-image";
import { LIST_KINDS, type ListKind } from "@/lib/content/taxonomies/list-kinds";
import type { Post } from "@/lib/content/types";
import { readOutput } from "./registry";

/** Lists posts by language. */
const byLanguage: ListKind = {
	name: "languages",
	label: () => "Languages",
	lists: ({ site, posts }) => {
		const languages = new Map<string, Post[]>();
		for (const post of posts) {
			const language = post.lang ?? site.language;
			languages.set(language, [...(languages.get(language) ?? []), post]);
		}
		return [...languages].map(([language, posts]) => ({ label: language, path: `/languages/${language}`, posts }));
	},
	isPaginated: true,
	hasFeed: true,
	minLists: 1,
	details: ({ posts }) => [`${posts.length} in all`],
};

const post = (title: string, front = "") => `---\ntitle: ${title}\ndate: 2026-01-01\n${front}\n---\nText.\n`;
const files = {
	"site.yml": "title: Q\nurl: https://q.example\npostsPerPage: 1\n",
	"posts/one.md": post("One"),
	"posts/two.md": post("Two"),
	"posts/drei.md": post("Drei", "lang: de"),
};
const listKinds = [...LIST_KINDS, byLanguage];
const blog = createTestBlog(files, { listKinds });
const PATHS = ["/languages", "/languages/en", "/languages/en/page/2", "/languages/de"];

test("a new list kind has public paths", async () => {
	const paths = await blog.publicPaths();
	assert.deepEqual([...paths].filter((path) => path.startsWith("/languages")).sort(), [...PATHS].sort());
	assert.ok(![...(await createTestBlog(files).publicPaths())].some((path) => path.startsWith("/languages")));
});

test("a new list kind is in each locale, at its paths below that of the locale", async () => {
	const site = `${files["site.yml"]}languages: [en, de]\n`;
	const paths = await createTestBlog({ ...files, "site.yml": site }, { listKinds }).publicPaths();
	assert.deepEqual([...paths].filter((path) => path.includes("/languages")).sort(), [
		"/de/languages",
		"/de/languages/de",
		"/languages",
		"/languages/en",
		"/languages/en/page/2",
	]);
});

test("a new list kind is in the sitemap", async () => {
	const xml = String(await readOutput(blog, sitemap.name, "/sitemap.xml"));
	const urls = [...xml.matchAll(/<loc>https:\/\/q\.example(\/languages[^<]*)<\/loc>/g)].map(([, path]) => path);
	assert.deepEqual(urls.sort(), [...PATHS].sort());
});

test("a new list kind has feeds with its posts, and routes to them", async () => {
	const paths = ["/languages/en/rss.xml", "/languages/en/atom.xml", "/languages/en/feed.json"];
	const all = (await feeds.paths?.(blog)) ?? [];
	for (const path of paths) assert.ok(all.includes(path), path);
	const feed = JSON.parse(String(await readOutput(blog, feeds.name, "/languages/en/feed.json")));
	assert.equal(feed.title, "en · Q");
	assert.deepEqual(feed.items.map(({ title }: { title: string }) => title).sort(), ["One", "Two"]);
	const routes = (await feeds.routes?.(blog)) ?? [];
	const isRouted = (path: string) => routes.some(({ source, file }) => file && getPathMatch(source)(path));
	assert.ok(paths.every(isRouted));
	assert.ok(!isRouted("/countries/en/rss.xml"));
});

test("a new list kind has OG images", async () => {
	const images = await getOgImages(blog);
	const site = await blog.site();
	const imageOf = async (path: string) => {
		const url = (await getListSocialImage(blog, site, path))?.url ?? assert.fail(path);
		return images.get(parseOgImageHash(url.slice(url.lastIndexOf("/") + 1)) ?? "");
	};
	assert.equal((await imageOf("/languages"))?.title, "Languages");
	const { above, title, below, footer } = (await imageOf("/languages/en")) ?? assert.fail();
	assert.deepEqual([above, title, below, footer], [["Languages"], "en", ["2 in all"], ["Q"]]);
});
