import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { hasSample, sampleFolder } from "@/e2e/support/corpora";
import { crawl } from "@/e2e/support/crawl";
import { expectEveryPostLinked, expectOnlyReportedBrokenLinks, loadReport } from "@/e2e/support/crawl-report";
import { findFeedViolations } from "@/e2e/support/feed-rules";
import { getFeedWords } from "@/e2e/support/feed-text";
import { readFeed } from "@/e2e/support/read-feed";
import { expect, httpTest as test } from "@/e2e/support/test";
import { getMarkdownWords, getPageWords } from "@/e2e/support/visible-text";

const origin = "https://reactnative.dev";

/** Real blogs, each with the legacy path of a post by the name and the source of its file. */
for (const { name, getLegacyPath } of [
	{
		name: "react-native",
		getLegacyPath: (file: string, source: string) => {
			const slug = /^slug: *["']?\/?([^"'\n]+)/m.exec(source)?.[1];
			return `/blog/${slug ?? file.replace(/^(\d+)-(\d+)-(\d+)-(.*)\.mdx?$/, "$1/$2/$3/$4")}`;
		},
	},
	{
		name: "jekyll",
		getLegacyPath: (file: string) => `/news/${file.replace(/^(\d+)-(\d+)-(\d+)-(.*)\.\w+$/, "$1/$2/$3/$4/")}`,
	},
] as const) {
	test.describe(name, () => {
		test.skip(!hasSample(name), "../shared/corpora is not beside the project");
		test.use({ blog: `sample-${name}` });

		test("every post is at its legacy path, or redirected from it", async ({ request }) => {
			const contentDir = sampleFolder(name);
			const { posts } = await loadReport(contentDir);
			expect(posts.length).toBeGreaterThan(90);
			for (const { file, path } of posts) {
				const legacyPath = getLegacyPath(basename(file), await readFile(join(contentDir, file), "utf8"));
				const response = await request.get(legacyPath, { maxRedirects: legacyPath === path ? 20 : 0 });
				expect.soft([legacyPath, response.status()]).toEqual([legacyPath, legacyPath === path ? 200 : 308]);
				const target = await request.get(legacyPath);
				expect.soft([target.status(), new URL(target.url()).pathname], legacyPath).toEqual([200, encodeURI(path)]);
			}
		});
	});
}

/** A blog of 94 posts by many authors from many years. */
test.describe("react-native", () => {
	test.skip(!hasSample("react-native"), "../shared/corpora is not beside the project");
	test.use({ blog: "sample-react-native" });

	test("every link works except those that the check reports, every post is linked, and has all words in its Markdown output and in the documents of the feeds", async ({
		url,
	}) => {
		const [result, report] = await Promise.all([crawl({ url, origin }), loadReport(sampleFolder("react-native"))]);
		expect(report.posts).toHaveLength(94);
		expectOnlyReportedBrokenLinks(result, report);
		expectEveryPostLinked(result, report);
		for (const { path } of report.posts) {
			const markdown = await (await fetch(`${url}${path}.md`)).text();
			expect(getMarkdownWords(markdown), path).toEqual(getPageWords(result.pages.get(path)?.text ?? ""));
		}
		const images = new Map<string | undefined, string | undefined>();
		for (const first of ["/feed.json", "/rss.xml", "/atom.xml"]) {
			const items = new Map<string | undefined, ReturnType<typeof readFeed>["items"][number]>();
			for (let next: string | undefined = first; next !== undefined; ) {
				const response = await fetch(url + next);
				const document = {
					contentType: response.headers.get("content-type") ?? "",
					text: await response.text(),
				};
				expect(findFeedViolations({ url: origin + next, ...document }), next).toEqual([]);
				const feed = readFeed(next, document.text);
				expect(feed.items).toHaveLength(20);
				for (const item of feed.items) items.set(item.id, item);
				next = feed.older?.replace(origin, "");
			}
			// The newest document of the archive repeats six posts of the first document.
			expect([...items.values()].map((item) => item.url?.replace(origin, "")).sort()).toEqual(
				report.posts.map(({ path }) => encodeURI(path)).sort(),
			);
			for (const { id, url: postUrl = "", html, published, image } of items.values()) {
				if (image) images.set(id, image);
				const page = result.pages.get(decodeURI(new URL(postUrl).pathname))?.text ?? "";
				expect(getFeedWords(html, images.get(id)), postUrl).toEqual(getPageWords(page));
				const date = /property="article:published_time" content="([^"]*)"/.exec(page)?.[1];
				expect(published, postUrl).toBe(Date.parse(date ?? ""));
			}
		}
	});
});
