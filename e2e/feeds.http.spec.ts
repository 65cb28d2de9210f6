import type { BlogName } from "@/e2e/support/blogs";
import { reportOf } from "@/e2e/support/crawl-report";
import { violationsOf } from "@/e2e/support/feed-rules";
import { wordsOfFeed } from "@/e2e/support/feed-text";
import { attribute } from "@/e2e/support/html";
import { readFeed, readFeedAgain } from "@/e2e/support/read-feed";
import { expect, httpTest as test } from "@/e2e/support/test";
import { wordsOfPage } from "@/e2e/support/visible-text";

const FILES = ["rss.xml", "atom.xml", "feed.json"];
const ORIGIN = "https://gazette.example";
const below = (list: string) => FILES.map((file) => `${list}/${file}`);

const FEEDS = [
	...below(""),
	...["code", "proof", "日本語", "dot-net"].flatMap((tag) => below(`/tags/${tag}`)),
	...["ada", "grace", "ingrid-visitor"].flatMap((id) => below(`/authors/${id}`)),
];

for (const [blog, origin, feeds] of [
	["fixture", ORIGIN, FEEDS],
	["own", "https://quire.example", below("")],
	["arabic", "https://warraq.example", below("")],
] as const satisfies [BlogName, string, string[]][]) {
	test.describe(blog, () => {
		test.use({ blog });

		test("feeds are valid, and two parsers agree on them", async ({ request }) => {
			for (const path of feeds) {
				const answer = await request.get(path);
				const [type, text] = [answer.headers()["content-type"] ?? "", await answer.text()];
				const address = origin + encodeURI(path);
				expect(violationsOf({ address, type, text }), path).toEqual([]);
				const { older: _, ...read } = readFeed(path, text);
				expect(read.items.length, path).toBeGreaterThan(0);
				expect(await readFeedAgain(path, text), path).toEqual(read);
			}
		});
	});
}

test("a feed has every listed post in full, with the dates of its page", async ({ request }) => {
	const { posts } = await reportOf("e2e/fixtures/blog");
	const published = posts.filter(({ path, status }) => status === "published" && path.startsWith("/blog/"));
	const [rss, atom, json] = await Promise.all(
		below("").map(async (path) => readFeed(path, await (await request.get(path)).text())),
	);
	expect(atom?.items).toEqual(rss?.items);
	expect(json?.items.map(({ image: _, ...item }) => item)).toEqual(rss?.items);
	const { items } = JSON.parse(await (await request.get("/feed.json")).text());
	const pathOf = (url: string) => decodeURI(new URL(url).pathname);
	expect(items.map(({ url }: { url: string }) => pathOf(url)).sort()).toEqual(published.map(({ path }) => path).sort());
	for (const { url, title, content_html, date_published, image } of items) {
		const page = await (await request.get(new URL(url).pathname)).text();
		expect(wordsOfFeed(content_html, image), url).toEqual(wordsOfPage(page));
		expect(page).toContain(`<h1>${title.replaceAll("&", "&amp;")}</h1>`);
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
	for (const [, address = ""] of images) {
		const answer = await request.get(address.replace(ORIGIN, ""));
		expect(answer.headers()["content-type"], address).toMatch(/^image\//);
	}
	const rss = await (await request.get("/tags/pictures/rss.xml")).text();
	const [, url = "", length] = /<enclosure url="([^"]*)" length="(\d+)" type="image\/png"\/>/.exec(rss) ?? [];
	expect((await (await request.get(url.replace(ORIGIN, ""))).body()).length).toBe(Number(length));
});

test("feeds and the sitemap answer conditional requests with 304", async ({ request }) => {
	for (const path of [...below(""), "/sitemap.xml"]) {
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
		const old = await request.get(path, { headers: { "if-none-match": '"other"' } });
		expect(old.status()).toBe(200);
	}
});

test("a feed's Last-Modified is that of its newest post, not of the build", async ({ request }) => {
	for (const path of below("")) {
		const { "last-modified": modified } = (await request.get(path)).headers();
		expect(modified, path).toBe("Mon, 09 Mar 2026 15:00:00 GMT");
	}
});

test("every page links to the feeds of the blog, and a list to its own first", async ({ read }) => {
	const named = async (path: string) =>
		(await read(path, path === "/nowhere" ? 404 : 200))
			.all("link[rel=alternate]")
			.filter((link) => /rss|atom|feed/.test(attribute(link, "type") ?? ""))
			.map((link) => attribute(link, "href"));
	const main = below(ORIGIN);
	for (const path of ["/", "/page/2", "/blog/code", "/about", "/tags", "/archive/2026", "/search", "/nowhere"]) {
		expect(await named(path), path).toEqual(main);
	}
	for (const path of ["/tags/code", "/authors/ada", "/authors/ada/page/2"]) {
		const own = below(ORIGIN + path.replace("/page/2", ""));
		expect(await named(path), path).toEqual(own.flatMap((address, index) => [address, main[index]]));
	}
});

test("feed paths of other systems redirect permanently", async ({ request }) => {
	for (const [old, now] of [
		["/feed", "/rss.xml"],
		["/feed.xml", "/rss.xml"],
		["/index.xml", "/rss.xml"],
		["/blog/rss.xml", "/rss.xml"],
		["/blog/atom.xml", "/atom.xml"],
		["/atom", "/atom.xml"],
	]) {
		const answer = await request.get(old ?? "", { maxRedirects: 0 });
		expect(answer.status(), old).toBe(308);
		expect(new URL(answer.headers().location ?? "", ORIGIN).pathname).toBe(now);
	}
	const answer = await request.get("/feed/");
	expect(answer.headers()["content-type"]).toBe("application/rss+xml; charset=utf-8");
});

test("an unknown feed is a 404", async ({ request }) => {
	for (const path of ["/tags/nothing/rss.xml", "/rss-1.xml", "/archive/2026/rss.xml", "/authors/nobody/feed.json"]) {
		const answer = await request.get(path);
		expect(answer.status(), path).toBe(404);
		expect(answer.headers()["content-type"], path).toContain("text/html");
	}
});
