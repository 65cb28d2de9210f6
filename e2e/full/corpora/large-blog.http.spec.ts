import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { crawl } from "@/e2e/support/crawl";
import { expectEveryPostLinked, expectOnlyReportedBrokenLinks, loadReport } from "@/e2e/support/crawl-report";
import { expectSameText } from "@/e2e/support/expect-same-text";
import { findFeedViolations } from "@/e2e/support/feed-rules";
import { getFeedWords } from "@/e2e/support/feed-text";
import { readFeed, readFeedWithOtherParser, readWithArchive } from "@/e2e/support/read-feed";
import { describeSample, testLegacyPaths } from "@/e2e/support/samples";
import { expect, httpTest as test } from "@/e2e/support/test";
import { getPageWords } from "@/e2e/support/visible-text";

const origin = "https://reactnative.dev";

/** A blog of 94 posts by many authors from many years. */
describeSample("react-native", (contentDir) => {
	testLegacyPaths(contentDir, (file, source) => {
		const slug = /^slug: *["']?\/?([^"'\n]+)/m.exec(source)?.[1];
		return `/blog/${slug ?? file.replace(/^(\d+)-(\d+)-(\d+)-(.*)\.mdx?$/, "$1/$2/$3/$4")}`;
	});

	test("every link works except those that the check reports, and every post, page, year, tag and author is linked", async ({
		url,
	}) => {
		const [result, report] = await Promise.all([crawl({ url, origin }), loadReport(contentDir)]);
		expect(report.posts).toHaveLength(94);
		expectOnlyReportedBrokenLinks(result, report);
		expectEveryPostLinked(result, report);
		const sources = await Promise.all(
			(await readdir(join(contentDir, "blog")))
				.filter((file) => /\.mdx?$/.test(file))
				.map(async (file) => ({
					year: file.slice(0, 4),
					source: await readFile(join(contentDir, "blog", file), "utf8"),
				})),
		);
		const listValues = (key: string) =>
			sources.flatMap(({ source }) =>
				(new RegExp(`^${key}: \\[(.*)\\]`, "m").exec(source)?.[1] ?? "")
					.split(",")
					.map((name) => name.trim())
					.filter(Boolean),
			);
		const expected = [
			...Array.from({ length: 9 }, (_, index) => `/page/${index + 2}`),
			...sources.map(({ year }) => `/archive/${year}`),
			...listValues("tags").map((tag) => `/tags/${tag}`),
			...listValues("authors").map((id) => `/authors/${id.replaceAll(" ", "-")}`),
			"/authors/tomislav-tenodi",
		];
		expect(new Set(expected).size).toBeGreaterThan(50);
		expect(expected.filter((path) => !result.pages.has(path))).toEqual([]);
		expect([...result.pages.keys()]).not.toContain("/page/11");
	});

	test("the Markdown output of every post has the words of its page, in order", async ({ url }) => {
		const report = await loadReport(contentDir);
		for (const { path } of report.posts) await expectSameText(url, path);
	});

	test("paged feeds have every post in full and once, and are valid", async ({ url }) => {
		const { posts } = await loadReport(contentDir);
		const images = new Map<string | undefined, string | undefined>();
		for (const path of ["/feed.json", "/rss.xml", "/atom.xml"]) {
			const documents = await readWithArchive(url, origin, path);
			expect(documents.map(({ items }) => items.length)).toEqual([20, 20, 20, 20, 20]);
			const items = new Map(documents.flatMap((document) => document.items).map((item) => [item.id, item]));
			const times = [...items.values()].map(({ published = 0 }) => published);
			expect(times.slice(0, 20)).toEqual(times.slice(0, 20).sort((a, b) => b - a));
			// Fourteen posts are newer than the archive, whose newest document repeats six of the first document.
			expect([...items.values()].map((item) => item.url?.replace(origin, "")).sort()).toEqual(
				posts.map(({ path }) => encodeURI(path)).sort(),
			);
			for (const { id, url: postUrl = "", html, published, image } of items.values()) {
				if (image) images.set(id, image);
				const page = await (await fetch(postUrl.replace(origin, url))).text();
				expect(getFeedWords(html, images.get(id)), postUrl).toEqual(getPageWords(page));
				const date = /property="article:published_time" content="([^"]*)"/.exec(page)?.[1];
				expect(published, postUrl).toBe(Date.parse(date ?? ""));
			}
		}
		for (const path of ["/rss.xml", "/rss-1.xml", "/atom-4.xml", "/feed-2.json", "/tags/engineering/rss.xml"]) {
			const response = await fetch(url + path);
			const served = { contentType: response.headers.get("content-type") ?? "", text: await response.text() };
			expect(findFeedViolations({ url: origin + path, ...served }), path).toEqual([]);
			const { older: _, ...read } = readFeed(path, served.text);
			expect(await readFeedWithOtherParser(path, served.text), path).toEqual(read);
		}
	});
});
