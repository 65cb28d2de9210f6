import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { crawl } from "@/e2e/support/crawl";
import { expectEveryPost, expectNoOtherGaps, reportOf } from "@/e2e/support/crawl-report";
import { violationsOf } from "@/e2e/support/feed-rules";
import { wordsOfFeed } from "@/e2e/support/feed-text";
import { readFeed, readFeedAgain, readThrough } from "@/e2e/support/read-feed";
import { expectSameWords } from "@/e2e/support/same-words";
import { describeSample, testRedirects } from "@/e2e/support/samples";
import { expect, httpTest as test } from "@/e2e/support/test";
import { wordsOfPage } from "@/e2e/support/visible-text";

const origin = "https://reactnative.dev";

/** 94 posts of many writers and years. */
describeSample("react-native", (contentDir) => {
	testRedirects(contentDir, (file, source) => {
		const slug = /^slug: *["']?\/?([^"'\n]+)/m.exec(source)?.[1];
		return `/blog/${slug ?? file.replace(/^(\d+)-(\d+)-(\d+)-(.*)\.mdx?$/, "$1/$2/$3/$4")}`;
	});

	test("every link exists but known gaps of the content, and every post, page, year, tag and author is linked", async ({
		url,
	}) => {
		const [found, report] = await Promise.all([crawl(url, origin), reportOf(contentDir)]);
		expect(report.posts).toHaveLength(94);
		expectNoOtherGaps(found, report);
		expectEveryPost(found, report);
		const sources = await Promise.all(
			(await readdir(join(contentDir, "blog")))
				.filter((file) => /\.mdx?$/.test(file))
				.map(async (file) => ({
					year: file.slice(0, 4),
					source: await readFile(join(contentDir, "blog", file), "utf8"),
				})),
		);
		const listed = (key: string) =>
			sources.flatMap(({ source }) =>
				(new RegExp(`^${key}: \\[(.*)\\]`, "m").exec(source)?.[1] ?? "")
					.split(",")
					.map((name) => name.trim())
					.filter(Boolean),
			);
		const expected = [
			...Array.from({ length: 9 }, (_, index) => `/page/${index + 2}`),
			...sources.map(({ year }) => `/archive/${year}`),
			...listed("tags").map((tag) => `/tags/${tag}`),
			...listed("authors").map((id) => `/authors/${id.replaceAll(" ", "-")}`),
			"/authors/tomislav-tenodi",
		];
		expect(new Set(expected).size).toBeGreaterThan(50);
		expect(expected.filter((path) => !found.pages.has(path))).toEqual([]);
		expect([...found.pages.keys()]).not.toContain("/page/11");
	});

	test("the Markdown output of every post has the words of its page, in order", async ({ url }) => {
		const report = await reportOf(contentDir);
		for (const { path } of report.posts) await expectSameWords(url, path);
	});

	test("paged feeds have every post in full and once, and are valid", async ({ url }) => {
		const { posts } = await reportOf(contentDir);
		const images = new Map<string | undefined, string | undefined>();
		for (const path of ["/feed.json", "/rss.xml", "/atom.xml"]) {
			const documents = await readThrough(url, origin, path);
			expect(documents.map(({ items }) => items.length)).toEqual([20, 20, 20, 20, 20]);
			const items = new Map(documents.flatMap((one) => one.items).map((item) => [item.id, item]));
			const times = [...items.values()].map(({ published = 0 }) => published);
			expect(times.slice(0, 20)).toEqual(times.slice(0, 20).sort((a, b) => b - a));
			// Fourteen are newer than the newest full document of the archive, which has some of the first one again.
			expect([...items.values()].map((item) => item.url?.replace(origin, "")).sort()).toEqual(
				posts.map(({ path }) => encodeURI(path)).sort(),
			);
			for (const { id, url: address = "", html, published, image } of items.values()) {
				if (image) images.set(id, image);
				const page = await (await fetch(address.replace(origin, url))).text();
				expect(wordsOfFeed(html, images.get(id)), address).toEqual(wordsOfPage(page));
				const date = /property="article:published_time" content="([^"]*)"/.exec(page)?.[1];
				expect(published, address).toBe(Date.parse(date ?? ""));
			}
		}
		for (const path of ["/rss.xml", "/rss-1.xml", "/atom-4.xml", "/feed-2.json", "/tags/engineering/rss.xml"]) {
			const answer = await fetch(url + path);
			const served = { type: answer.headers.get("content-type") ?? "", text: await answer.text() };
			expect(violationsOf({ address: origin + path, ...served }), path).toEqual([]);
			const { older: _, ...read } = readFeed(path, served.text);
			expect(await readFeedAgain(path, served.text), path).toEqual(read);
		}
	});
});
