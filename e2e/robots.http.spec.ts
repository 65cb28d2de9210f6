import { Readable } from "node:stream";
import robotsParser from "robots-parser";
import { parseSitemap } from "sitemap";
import { expect, httpTest as test } from "@/e2e/support/test";

const ORIGIN = "https://gazette.example";

test("robots.txt allows every page and has the URL of the sitemap; the IndexNow key is served", async ({ request }) => {
	const response = await request.get("/robots.txt");
	expect(response.headers()["content-type"]?.toLowerCase()).toBe("text/plain; charset=utf-8");
	const robots = robotsParser(`${ORIGIN}/robots.txt`, await response.text());
	expect(robots.getSitemaps()).toEqual([`${ORIGIN}/sitemap.xml`]);
	for (const path of ["/", "/blog/quiet", "/search", "/llms.txt"]) {
		expect(robots.isAllowed(ORIGIN + path, "Anybot"), path).toBe(true);
	}
	const key = await request.get("/0123456789abcdef.txt");
	expect(key.headers()["content-type"]?.toLowerCase()).toBe("text/plain; charset=utf-8");
	expect(await key.text()).toBe("0123456789abcdef");
});

test("the sitemap has pages of every kind, each with its lastmod, images and languages", async ({ request }) => {
	const source = await (await request.get("/sitemap.xml")).text();
	const entries = await parseSitemap(Readable.from([source]));
	const paths = entries.map(({ url }) => decodeURI(new URL(url).pathname));
	const expected = ["/", "/page/2", "/about", "/tags", "/tags/日本語", "/authors/ada", "/archive/2026", "/series"];
	expect(paths).toEqual(expect.arrayContaining(expected));
	for (const path of ["/blog/quiet", "/blog/secret-draft", "/search", "/blog"]) expect(paths).not.toContain(path);
	const dates = new Map(
		[...source.matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)</g)].map(([, url = "", date]) => [url, date]),
	);
	expect(dates.get(`${ORIGIN}/blog/code`)).toBe("2026-03-09");
	// Published on the 3rd, updated on the 5th.
	expect(dates.get(`${ORIGIN}/blog/spelled/elsewhere`)).toMatch(/^2026-03-05/);
	expect(dates.get(`${ORIGIN}/authors/ingrid-visitor`)).toMatch(/^2026-03-05/);
	expect(dates.get(`${ORIGIN}/`)).toBe("2026-03-10");
	const find = (path: string) => entries.find(({ url }) => url === ORIGIN + path);
	expect(find("/blog/code")?.links.map(({ lang }) => lang)).toEqual(["de", "en", "ru", "x-default"]);
	const images = find("/blog/pictures")?.img ?? [];
	expect(images.length).toBe(4);
	for (const { url } of images) expect((await request.get(url.replace(ORIGIN, ""))).status(), url).toBe(200);
});
