import type { BlogName } from "@/e2e/support/blogs";
import { loadReport } from "@/e2e/support/crawl-report";
import { findFeedViolations } from "@/e2e/support/feed-rules";
import { getFeedWords } from "@/e2e/support/feed-text";
import { getAttribute } from "@/e2e/support/html";
import { readFeed, readFeedWithOtherParser } from "@/e2e/support/read-feed";
import { expect, httpTest as test } from "@/e2e/support/test";
import { getPageWords } from "@/e2e/support/visible-text";

const FILES = ["rss.xml", "atom.xml", "feed.json"];
const ORIGIN = "https://gazette.example";
const listFeeds = (list: string) => FILES.map((file) => `${list}/${file}`);

const FEEDS = [
	...listFeeds(""),
	...["code", "proof", "日本語", "dot-net"].flatMap((tag) => listFeeds(`/tags/${tag}`)),
	...["ada", "grace", "ingrid-visitor"].flatMap((id) => listFeeds(`/authors/${id}`)),
];

for (const [blog, origin, feeds] of [
	["fixture", ORIGIN, FEEDS],
	["own", "https://quire.example", listFeeds("")],
	["arabic", "https://warraq.example/my/blog", listFeeds("")],
] as const satisfies [BlogName, string, string[]][]) {
	test.describe(blog, () => {
		test.use({ blog });

		test("feeds are valid, and two parsers agree on them", async ({ request, url: served }) => {
			for (const path of feeds) {
				const response = await request.get(served + path);
				const [contentType, text] = [response.headers()["content-type"] ?? "", await response.text()];
				const url = origin + encodeURI(path);
				expect(findFeedViolations({ url, contentType, text }), path).toEqual([]);
				const { older: _, ...read } = readFeed(path, text);
				expect(read.items.length, path).toBeGreaterThan(0);
				expect(await readFeedWithOtherParser(path, text), path).toEqual(read);
			}
		});
	});
}

test("a feed has every listed post in full, with the dates of its page", async ({ request }) => {
	const { posts } = await loadReport("e2e/fixtures/blog");
	const published = posts.filter(({ path, status }) => status === "published" && path.startsWith("/blog/"));
	const [rss, atom, json] = await Promise.all(
		listFeeds("").map(async (path) => readFeed(path, await (await request.get(path)).text())),
	);
	expect(atom?.items).toEqual(rss?.items);
	expect(json?.items.map(({ image: _, ...item }) => item)).toEqual(rss?.items);
	const { items } = JSON.parse(await (await request.get("/feed.json")).text());
	const getPath = (url: string) => decodeURI(new URL(url).pathname);
	expect(items.map(({ url }: { url: string }) => getPath(url)).sort()).toEqual(
		published.map(({ path }) => path).sort(),
	);
	for (const { url, title, content_html, date_published, image } of items) {
		const page = await (await request.get(new URL(url).pathname)).text();
		expect(getFeedWords(content_html, image), url).toEqual(getPageWords(page));
		expect(page.replace(/<h1 [^>]*>/, "<h1>")).toContain(`<h1>${title.replaceAll("&", "&amp;")}</h1>`);
		const date = /property="article:published_time" content="([^"]*)"/.exec(page)?.[1] ?? "";
		if (/^\d{4}-\d\d-\d\d$/.test(date)) expect(date_published).toBe(`${date}T00:00:00+09:00`);
		else expect(Date.parse(date_published)).toBe(Date.parse(date));
	}
});

test("a post keeps its feed id after its path changed", async ({ request }) => {
	const { items } = readFeed("/rss.xml", await (await request.get("/rss.xml")).text());
	const code = items.find(({ url }) => url === `${ORIGIN}/blog/code`);
	expect(code?.id).toBe(`${ORIGIN}/blog/2026/03/09/code`);
});

test("the feed of a tag or an author has the posts of its page, in that order", async ({ read, request }) => {
	for (const list of ["/tags/proof", "/authors/grace"]) {
		const links = (await read(list)).attributes("article h2 a", "href");
		const { items } = readFeed("/rss.xml", await (await request.get(`${list}/rss.xml`)).text());
		expect(links.length).toBeGreaterThan(0);
		expect(items.map(({ url }) => url?.replace(ORIGIN, "")).slice(0, links.length), list).toEqual(links);
	}
});

test("images in a feed exist and have their sizes", async ({ request }) => {
	const { items } = JSON.parse(await (await request.get("/tags/pictures/feed.json")).text());
	const images = [...items[0].content_html.matchAll(/<img src="([^"]*)"[^>]* width="(\d+)" height="(\d+)"/g)];
	const sizes = images.map(([, , width, height]) => `${width}x${height}`);
	expect(sizes).toEqual(["2000x800", "900x1200", "1600x1000", "640x160"]);
	for (const [, src = ""] of images) {
		const response = await request.get(src.replace(ORIGIN, ""));
		expect(response.headers()["content-type"], src).toMatch(/^image\//);
	}
	const rss = await (await request.get("/tags/pictures/rss.xml")).text();
	const [, url = "", length] = /<enclosure url="([^"]*)" length="(\d+)" type="image\/png"\/>/.exec(rss) ?? [];
	expect((await (await request.get(url.replace(ORIGIN, ""))).body()).length).toBe(Number(length));
});

test("feeds and the sitemap answer conditional requests with 304", async ({ request }) => {
	for (const path of [...listFeeds(""), "/sitemap.xml"]) {
		const first = await request.get(path);
		const { etag = "", "last-modified": modified = "" } = first.headers();
		for (const [name, value] of [
			["if-none-match", etag],
			["if-modified-since", modified],
		] as const) {
			const again = await request.get(path, { headers: { [name]: value } });
			expect(again.status(), path).toBe(304);
			expect(await again.body()).toHaveLength(0);
		}
		const changed = await request.get(path, { headers: { "if-none-match": '"other"' } });
		expect(changed.status()).toBe(200);
	}
});

test("the Last-Modified of a feed is the date of its newest post, not of the build", async ({ request }) => {
	for (const path of listFeeds("")) {
		const { "last-modified": modified } = (await request.get(path)).headers();
		expect(modified, path).toBe("Mon, 09 Mar 2026 15:00:00 GMT");
	}
});

test("every page links to the feeds of the blog, and a list first to its own feeds", async ({ read }) => {
	const getFeedLinks = async (path: string) =>
		(await read(path, path === "/nowhere" ? 404 : 200))
			.all("link[rel=alternate]")
			.filter((link) => /rss|atom|feed/.test(getAttribute(link, "type") ?? ""))
			.map((link) => getAttribute(link, "href"));
	const main = listFeeds(ORIGIN);
	for (const path of ["/", "/page/2", "/blog/code", "/about", "/tags", "/archive/2026", "/search", "/nowhere"]) {
		expect(await getFeedLinks(path), path).toEqual(main);
	}
	for (const path of ["/tags/code", "/authors/ada", "/authors/ada/page/2"]) {
		const listFeedUrls = listFeeds(ORIGIN + path.replace("/page/2", ""));
		expect(await getFeedLinks(path), path).toEqual(listFeedUrls.flatMap((url, index) => [url, main[index]]));
	}
});

test("feed paths of other systems redirect permanently", async ({ request }) => {
	for (const [from, to] of [
		["/feed", "/rss.xml"],
		["/feed.xml", "/rss.xml"],
		["/index.xml", "/rss.xml"],
		["/blog/rss.xml", "/rss.xml"],
		["/blog/atom.xml", "/atom.xml"],
		["/atom", "/atom.xml"],
	]) {
		const response = await request.get(from ?? "", { maxRedirects: 0 });
		expect(response.status(), from).toBe(308);
		expect(new URL(response.headers().location ?? "", ORIGIN).pathname).toBe(to);
	}
	const response = await request.get("/feed/");
	expect(response.headers()["content-type"]).toBe("application/rss+xml; charset=utf-8");
});

test("an unknown feed is a 404", async ({ request }) => {
	for (const path of ["/tags/nothing/rss.xml", "/rss-1.xml", "/archive/2026/rss.xml", "/authors/nobody/feed.json"]) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(404);
		expect(response.headers()["content-type"], path).toContain("text/html");
	}
});
