import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import robotsParser from "robots-parser";
import { parseSitemap, parseSitemapIndex } from "sitemap";
import { formatRobots } from "@/lib/outputs/robots/robots";
import { formatSitemaps } from "./write";

const site = { url: "https://q.example" };
const entry = (name: string, lastModified?: string) => ({
	url: `https://q.example/${name}`,
	lastModified,
	images: [],
	languages: {},
});

test("a page is listed with its date, its images and its languages", async () => {
	const full = {
		...entry("a?b&c", "2026-05-04"),
		images: ["https://q.example/d.png", "https://e.example/f%20g.png"],
		languages: { de: "https://q.example/h", "x-default": "https://q.example/a" },
	};
	const [file, ...others] = formatSitemaps([full, entry("bare")], site);
	assert.deepEqual([file?.path, others], ["/sitemap.xml", []]);
	const [first, second] = await parseSitemap(Readable.from([file?.text]));
	assert.equal(first?.url, "https://q.example/a?b&c");
	assert.match(file?.text ?? "", /<lastmod>2026-05-04<\/lastmod>/);
	assert.deepEqual(
		first?.img.map(({ url }) => url),
		full.images,
	);
	assert.deepEqual(
		first?.links.map(({ lang, url }) => [lang, url]),
		Object.entries(full.languages),
	);
	assert.deepEqual([second?.url, second?.lastmod], ["https://q.example/bare", undefined]);
});

test("more pages than a file may list are in several, and a list of these", async () => {
	const pages = [entry("a", "2026-05-04"), entry("b", "2026-05-06"), entry("c")];
	const [index, ...parts] = formatSitemaps(pages, site, 2);
	const listed = await parseSitemapIndex(Readable.from([index?.text]));
	assert.deepEqual(
		listed.map(({ url, lastmod }) => [url, lastmod]),
		[
			["https://q.example/sitemap-1.xml", "2026-05-06"],
			["https://q.example/sitemap-2.xml", undefined],
		],
	);
	assert.deepEqual(
		parts.map(({ path }) => path),
		["/sitemap-1.xml", "/sitemap-2.xml"],
	);
	const all = await Promise.all(parts.map(({ text }) => parseSitemap(Readable.from([text]))));
	assert.deepEqual(
		all.flat().map(({ url }) => url),
		pages.map(({ url }) => url),
	);
});

test("robots may read everything, and find the sitemap", () => {
	const robots = robotsParser("https://q.example/robots.txt", formatRobots(site));
	for (const path of ["/", "/search", "/blog/a", "/_next/static/a.css"]) {
		assert.equal(robots.isAllowed(`https://q.example${path}`, "Googlebot"), true);
	}
	assert.deepEqual(robots.getSitemaps(), ["https://q.example/sitemap.xml"]);
});
