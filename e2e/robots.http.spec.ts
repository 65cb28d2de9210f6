import { Readable } from "node:stream";
import robotsParser from "robots-parser";
import { parseSitemap } from "sitemap";
import { expect, httpTest as test } from "@/e2e/support/test";

const ORIGIN = "https://gazette.example";

test("robots.txt allows every page and has the URL of the sitemap", async ({ request }) => {
	const response = await request.get("/robots.txt");
	expect(response.headers()["content-type"]?.toLowerCase()).toBe("text/plain; charset=utf-8");
	const robots = robotsParser(`${ORIGIN}/robots.txt`, await response.text());
	expect(robots.getSitemaps()).toEqual([`${ORIGIN}/sitemap.xml`]);
	for (const path of ["/", "/blog/quiet", "/search", "/llms.txt"]) {
		expect(robots.isAllowed(ORIGIN + path, "Anybot"), path).toBe(true);
	}
});

test("the IndexNow key is served", async ({ request }) => {
	const response = await request.get("/0123456789abcdef.txt");
	expect(response.headers()["content-type"]?.toLowerCase()).toBe("text/plain; charset=utf-8");
	expect(await response.text()).toBe("0123456789abcdef");
});

test("the sitemap lists every indexable page, and no other", async ({ request }) => {
	const source = await (await request.get("/sitemap.xml")).text();
	const entries = await parseSitemap(Readable.from([source]));
	const paths = entries.map(({ url }) => decodeURI(new URL(url).pathname));
	expect(new Set(paths).size).toBe(paths.length);
	const expected = ["/", "/page/2", "/about", "/tags", "/tags/日本語", "/authors/ada", "/archive/2026", "/series"];
	expect(paths).toEqual(expect.arrayContaining(expected));
	for (const path of ["/blog/quiet", "/blog/secret-draft", "/search", "/blog"]) expect(paths).not.toContain(path);
	for (const { url } of entries) {
		const { pathname } = new URL(url);
		const page = await request.get(pathname, { maxRedirects: 0 });
		const html = await page.text();
		expect(page.status(), pathname).toBe(200);
		expect(html, pathname).not.toMatch(/<meta name="robots" content="noindex/);
		const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
		expect(canonical?.replace(/(?<=example)$/, "/"), pathname).toBe(url);
	}
});

test("a sitemap entry has its lastmod, images and languages", async ({ request }) => {
	const source = await (await request.get("/sitemap.xml")).text();
	const dates = new Map(
		[...source.matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)</g)].map(([, url = "", date]) => [url, date]),
	);
	expect(dates.get(`${ORIGIN}/blog/code`)).toBe("2026-03-09");
	// Published on the 3rd, updated on the 5th.
	expect(dates.get(`${ORIGIN}/blog/spelled/elsewhere`)).toMatch(/^2026-03-05/);
	expect(dates.get(`${ORIGIN}/authors/ingrid-visitor`)).toMatch(/^2026-03-05/);
	expect(dates.get(`${ORIGIN}/`)).toBe("2026-03-10");
	const entries = await parseSitemap(Readable.from([source]));
	const find = (path: string) => entries.find(({ url }) => url === ORIGIN + path);
	expect(find("/blog/code")?.links.map(({ lang }) => lang)).toEqual(["de", "en", "ru", "x-default"]);
	const images = find("/blog/pictures")?.img ?? [];
	expect(images.length).toBe(4);
	for (const { url } of images) expect((await request.get(url.replace(ORIGIN, ""))).status(), url).toBe(200);
});
