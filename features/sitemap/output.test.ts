import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import { parseSitemap, parseSitemapIndex } from "sitemap";
import type { OutputFile } from "@/lib/blog/output";
import { show } from "@/lib/utils/show.support";
import { formatSitemaps } from "./output";

const textOf = (file: OutputFile | undefined) => (file && "content" in file ? String(file.content) : "");
const site = { url: "https://q.example" };
const entry = (name: string, lastModified?: string) => ({
	url: `https://q.example/${name}`,
	lastModified,
	images: [],
	languages: {},
});

test("lists a page with its date, images and languages", async () => {
	const full = {
		...entry("a?b&c", "2026-05-04"),
		images: ["https://q.example/d.png", "https://e.example/f%20g.png"],
		languages: { de: "https://q.example/h", "x-default": "https://q.example/a" },
	};
	const [file, ...others] = formatSitemaps([full, entry("bare")], site);
	assert.deepEqual([file?.path, others], ["/sitemap.xml", []]);
	const [first, second] = await parseSitemap(Readable.from([textOf(file)]));
	assert.equal(first?.url, "https://q.example/a?b&c");
	assert.match(textOf(file), /<lastmod>2026-05-04<\/lastmod>/);
	assert.deepEqual(show(first?.img, "url"), full.images);
	assert.deepEqual(show(first?.links, "lang,url"), Object.entries(full.languages).map(String));
	assert.deepEqual([second?.url, second?.lastmod], ["https://q.example/bare", undefined]);
});

test("splits a long sitemap into parts with an index", async () => {
	const pages = [entry("a", "2026-05-04"), entry("b", "2026-05-06"), entry("c")];
	const [index, ...parts] = formatSitemaps(pages, site, 2);
	const listed = await parseSitemapIndex(Readable.from([textOf(index)]));
	assert.deepEqual(show(listed, "url lastmod"), [
		"https://q.example/sitemap-1.xml 2026-05-06",
		"https://q.example/sitemap-2.xml undefined",
	]);
	assert.deepEqual(show(parts, "path"), ["/sitemap-1.xml", "/sitemap-2.xml"]);
	const all = await Promise.all(parts.map((part) => parseSitemap(Readable.from([textOf(part)]))));
	assert.deepEqual(show(all.flat(), "url"), show(pages, "url"));
});
