import { readFeed } from "@/e2e/support/read-feed";
import { expect, httpTest as test } from "@/e2e/support/test";

const ORIGIN = "https://gazette.example";
const FEEDS = ["/rss.xml", "/atom.xml", "/feed.json"];

test("a post keeps its feed id after its path changed, and a feed has the posts of its page, in that order", async ({
	read,
	request,
}) => {
	const readItems = async (path: string) => readFeed(path, await (await request.get(path)).text()).items;
	const code = (await readItems("/rss.xml")).find(({ url }) => url === `${ORIGIN}/blog/code`);
	expect(code?.id).toBe(`${ORIGIN}/blog/2026/03/09/code`);
	for (const list of ["/tags/proof", "/authors/grace"]) {
		const links = (await read(list)).attributes("article h2 a", "href");
		const items = await readItems(`${list}/rss.xml`);
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

test("feeds and the sitemap answer conditional requests with 304, and a feed is as old as its newest post", async ({
	request,
}) => {
	for (const path of [...FEEDS, "/sitemap.xml"]) {
		const first = await request.get(path);
		const { etag = "", "last-modified": modified = "" } = first.headers();
		if (path !== "/sitemap.xml") expect(modified, path).toBe("Mon, 09 Mar 2026 15:00:00 GMT");
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

test("feed paths of other systems redirect permanently, and an unknown feed is a 404", async ({ request }) => {
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
	for (const path of ["/tags/nothing/rss.xml", "/rss-1.xml", "/archive/2026/rss.xml", "/authors/nobody/feed.json"]) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(404);
		expect(response.headers()["content-type"], path).toContain("text/html");
	}
});
