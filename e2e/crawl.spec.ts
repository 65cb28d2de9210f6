import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BlogName, blogs, blogUrl } from "@/e2e/support/blogs";
import { check, mustBuild, type Server, serve } from "@/e2e/support/build";
import { removeContent } from "@/e2e/support/content";
import { type Crawl, crawl } from "@/e2e/support/crawl";
import { faultsOf } from "@/e2e/support/feed-rules";
import { wordsOfFeed } from "@/e2e/support/feed-words";
import { hasKamiwaza } from "@/e2e/support/kamiwaza";
import { hasReactNative, makeReactNative } from "@/e2e/support/react-native";
import { readFeed, readFeedAgain, readThrough } from "@/e2e/support/read-feed";
import { expect, test } from "@/e2e/support/test";
import { expectSameWords } from "@/e2e/support/twins";
import { wordsOfPage } from "@/e2e/support/visible-words";

interface Report {
	posts: { path: string; status: string }[];
	problems: { rule: string; message: string }[];
}

const reportOf = async (contentDir: string): Promise<Report> => JSON.parse((await check(contentDir, "--json")).output);

/** A post that names a part of another one by an id it doesn't have. */
const OLD_PARTS = ["/blog/version-0.62 -> /blog/#lean-core: no such part"];

/** A link to what the content doesn't have is the content's own, and told by the check. */
function expectNoOtherGaps({ broken }: Crawl, { problems }: Report): void {
	const gaps = problems.flatMap(
		({ message }) => /^(?:Nothing is at|There is no file public) ?(\S+?)\. /.exec(message)?.[1] ?? [],
	);
	const isTold = (line: string) =>
		gaps.some((gap) => line.replace(/[#?].*(?=: \d+$)|\/(?=: \d+$)/g, "").endsWith(` -> ${gap}: 404`));
	expect(broken.filter((line) => !isTold(line) && !OLD_PARTS.includes(line))).toEqual([]);
}

function expectEveryPost({ pages }: Crawl, { posts }: Report): void {
	const published = posts.filter(({ status }) => status === "published").map(({ path }) => path);
	expect(published.filter((path) => path.startsWith("/blog/") && !pages.has(path))).toEqual([]);
}

/** What each blog calls itself, and the lists that it has. */
const known: Record<BlogName, { origin: string; lists: string[] }> = {
	own: { origin: "https://quire.example", lists: ["/tags", "/archive", "/authors", "/series"] },
	arabic: { origin: "https://warraq.example", lists: ["/tags", "/archive", "/series"] },
	fixture: { origin: "https://gazette.example", lists: ["/tags", "/archive", "/authors", "/series"] },
	kamiwaza: { origin: "https://kamiwaza.example", lists: ["/archive", "/authors"] },
};

for (const { name, contentDir } of blogs) {
	test(`every link of the blog ${name} leads somewhere, and every post and list is reached`, async () => {
		test.skip(name === "kamiwaza" && !hasKamiwaza);
		test.setTimeout(120_000);
		const { origin, lists } = known[name];
		const [found, report] = [await crawl(blogUrl(name), origin), await reportOf(contentDir)];
		expectNoOtherGaps(found, report);
		expectEveryPost(found, report);
		expect(lists.filter((list) => !found.pages.has(list))).toEqual([]);
	});
}

test.describe("a blog of 94 posts, many writers and years", () => {
	test.skip(!hasReactNative);
	let folder: string;
	let server: Server;
	let found: Crawl;

	test.beforeAll(async () => {
		test.setTimeout(300_000);
		folder = await makeReactNative();
		const blog = { name: "react-native", contentDir: folder };
		await mustBuild(blog);
		server = await serve(blog);
		found = await crawl(server.url, "https://native.example");
	});

	test.afterAll(async () => {
		await server?.stop();
		if (folder) await removeContent(folder);
	});

	test("every link that isn't a gap of the content leads somewhere, and every post is reached", async () => {
		const report = await reportOf(folder);
		expect(report.posts).toHaveLength(94);
		expectNoOtherGaps(found, report);
		expectEveryPost(found, report);
	});

	test("the Markdown of every post has the words of its page, in their order", async () => {
		const report = await reportOf(folder);
		for (const { path } of report.posts) await expectSameWords(server.url, path);
	});

	test("feeds lead through their archives to every post, whole and once, and break no rule", async () => {
		const { posts } = await reportOf(folder);
		const origin = "https://native.example";
		const images = new Map<string | undefined, string | undefined>();
		for (const path of ["/feed.json", "/rss.xml", "/atom.xml"]) {
			const documents = await readThrough(server.url, origin, path);
			expect(documents.map(({ items }) => items.length)).toEqual([20, 20, 20, 20, 20]);
			const items = new Map(documents.flatMap((one) => one.items).map((item) => [item.id, item]));
			const times = [...items.values()].map(({ published = 0 }) => published);
			expect(times.slice(0, 20)).toEqual(times.slice(0, 20).sort((a, b) => b - a));
			// Fourteen are newer than the newest full document of the archive, which has some of the first one again.
			expect([...items.values()].map(({ url }) => url?.replace(origin, "")).sort()).toEqual(
				posts.map(({ path }) => encodeURI(path)).sort(),
			);
			for (const { id, url = "", html, published, image } of items.values()) {
				if (image) images.set(id, image);
				const page = await (await fetch(url.replace(origin, server.url))).text();
				expect(wordsOfFeed(html, images.get(id)), url).toEqual(wordsOfPage(page));
				const date = /property="article:published_time" content="([^"]*)"/.exec(page)?.[1];
				expect(published, url).toBe(Date.parse(date ?? ""));
			}
		}
		for (const path of ["/rss.xml", "/rss-1.xml", "/atom-4.xml", "/feed-2.json", "/tags/engineering/rss.xml"]) {
			const answer = await fetch(server.url + path);
			const served = { type: answer.headers.get("content-type") ?? "", text: await answer.text() };
			expect(faultsOf({ address: origin + path, ...served }), path).toEqual([]);
			const { older: _, ...read } = readFeed(path, served.text);
			expect(await readFeedAgain(path, served.text), path).toEqual(read);
		}
	});

	test("every page of the index, year, tag and author is reached", async () => {
		const sources = await Promise.all(
			(await readdir(join(folder, "posts")))
				.filter((file) => /\.mdx?$/.test(file))
				.map(async (file) => ({
					year: file.slice(0, 4),
					source: await readFile(join(folder, "posts", file), "utf8"),
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
});
