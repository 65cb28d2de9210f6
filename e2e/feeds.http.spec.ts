import { readFeed } from "@/e2e/support/read-feed";
import { expect, httpTest as test } from "@/e2e/support/test";

const ORIGIN = "https://gazette.example";

test("a post keeps its feed id after its path changed, a feed has the posts of its page, in that order, and is as old as its newest post", async ({
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
	for (const path of ["/rss.xml", "/atom.xml", "/feed.json"]) {
		const modified = (await request.get(path)).headers()["last-modified"] ?? "";
		expect(modified, path).toBe("Mon, 09 Mar 2026 15:00:00 GMT");
		expect((await request.get(path, { headers: { "if-modified-since": modified } })).status(), path).toBe(304);
	}
});

test("images in a feed have their sizes, and the enclosure the length of its file", async ({ request }) => {
	const { items } = JSON.parse(await (await request.get("/tags/pictures/feed.json")).text());
	const images = [...items[0].content_html.matchAll(/<img src="[^"]*"[^>]* width="(\d+)" height="(\d+)"/g)];
	const sizes = images.map(([, width, height]) => `${width}x${height}`);
	expect(sizes).toEqual(["2000x800", "900x1200", "1600x1000", "640x160"]);
	const rss = await (await request.get("/tags/pictures/rss.xml")).text();
	const [, url = "", length] = /<enclosure url="([^"]*)" length="(\d+)" type="image\/png"\/>/.exec(rss) ?? [];
	expect((await (await request.get(url.replace(ORIGIN, ""))).body()).length).toBe(Number(length));
});
