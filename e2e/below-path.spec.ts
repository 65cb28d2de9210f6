import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright/test";
import { arabicBlog, PREFIX } from "@/e2e/support/arabic-blog";
import { buildFolder } from "@/e2e/support/blogs";
import { crawl, isBelow } from "@/e2e/support/crawl";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { expect, test } from "@/e2e/support/test";

test.use(arabicBlog);

const ORIGIN = "https://warraq.example";
/** The path of the index on the host. */
const HOME = `${PREFIX}/`;

/** What has no link on a page, or one that is no `href`. */
const DOCUMENTS = [
	"/sitemap.xml",
	"/robots.txt",
	"/llms.txt",
	"/llms-full.txt",
	"/manifest.webmanifest",
	"/rss.xml",
	"/atom.xml",
	"/feed.json",
	"/blog/raw.md",
];

test("every link, image, script and document is below the path of the blog", async ({ url }) => {
	const site = { url: new URL(url).origin, origin: ORIGIN, prefix: PREFIX, home: HOME };
	const { pages } = await crawl(site);
	const images = [...pages.values()].flatMap(({ html }) =>
		html.attributes("meta[property=og:image]", "content").map((image = "") => new URL(image).pathname),
	);
	expect(images.length).toBeGreaterThan(10);
	const documents = [...DOCUMENTS.map((path) => PREFIX + path), ...new Set(images)];
	const { outside, linked, broken } = await crawl({ ...site, documents });
	expect(outside).toEqual(["/elsewhere"]);
	// A missing image of a post is text on its page.
	expect([...broken].sort()).toEqual(
		["/blog/harf.md", "/llms-full.txt"].map((document) => `${document} -> /img/gone.png: 404`),
	);
	const sitemap = await readFile(path.join(buildFolder("arabic"), "sitemap.xml"), "utf8");
	const listed = [...sitemap.matchAll(/<loc>https:\/\/warraq\.example\/my\/blog([^<]*)/g)].map(([, one = ""]) => one);
	expect(listed.length).toBeGreaterThan(20);
	// The navigation of the settings has no link to these.
	expect(listed.map((one) => decodeURI(one) || "/").filter((one) => !linked.has(one))).toEqual([
		"/landing",
		"/letters",
		"/wide",
	]);
	expect(["/tags", "/archive", "/series"].filter((list) => !linked.has(list))).toEqual([]);
});

test("pages request nothing from outside, with all that their authors wrote, and the search and components work", async ({
	page,
	request,
}) => {
	const requested: string[] = [];
	page.on("request", (one) => {
		const { hostname, pathname } = new URL(one.url());
		if (hostname === "127.0.0.1") requested.push(pathname);
	});
	await page.goto(HOME);
	await expectPrerenderedLinks(page);
	await page.keyboard.press("/");
	await page.getByRole("searchbox", { name: "بحث" }).fill("الوراقة");
	await page.getByRole("list", { name: "النتائج" }).getByRole("link", { name: "تاريخ الورق" }).click();
	await expect(page).toHaveURL(`${PREFIX}/blog/waraq`);

	const html = await (await request.get(`${PREFIX}/blog/raw`)).text();
	const images = [...html.matchAll(/[^\s"'(]*\/img\/raw\.svg\?\w+/g)].map(([image]) => image);
	// The others are served with a hash in their name.
	const kinds = ["style", "theme", "attribute", "1x", "2x", "poster"];
	expect(images.sort()).toEqual(kinds.map((kind) => `${PREFIX}/img/raw.svg?${kind}`).sort());
	expect(html).toContain(`<noscript>`);
	const paths = [...html.matchAll(/(?:=|url\()["']?(\/(?!\/)[^"'\s>)]*)/g)].map(([, path = ""]) => path);
	expect(paths.filter((path) => !isBelow(path, PREFIX))).toEqual([]);
	await page.goto(`${PREFIX}/blog/raw`, { waitUntil: "networkidle" });
	const hrefs = ["About", "home", "query", "another host"].map((name) =>
		page.getByRole("article").getByRole("link", { name, exact: true }).first().getAttribute("href"),
	);
	expect(await Promise.all(hrefs)).toEqual([`${PREFIX}/about`, HOME, `${HOME}?q=1`, "//other.example/a"]);

	const source = await (await request.get(`${PREFIX}/blog/with-components`)).text();
	await page.goto(`${PREFIX}/blog/with-components`);
	await clickCounter(page, 2);
	const links = await page.locator("link[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
	expect(links.filter((href) => href?.startsWith("/") && !isBelow(href, PREFIX))).toEqual([]);
	// The component changes nothing else of the page when it starts.
	const inSource = [...source.matchAll(/<link [^>]*rel="(?:icon|alternate|manifest|canonical)"/g)].length;
	await expect(page.locator("link:is([rel=icon],[rel=alternate],[rel=manifest],[rel=canonical])")).toHaveCount(
		inSource,
	);
	expect(requested.length).toBeGreaterThan(10);
	expect(requested.filter((path) => !isBelow(path, PREFIX))).toEqual([]);
});

/** Expects that the browser may prerender a link to a page of the blog. */
async function expectPrerenderedLinks(page: Page): Promise<void> {
	const rules = JSON.parse((await page.locator("script[type=speculationrules]").textContent()) ?? "{}");
	const selector: string = rules.prerender[0].where.selector_matches;
	const link = page.locator(`a[href="${PREFIX}/about"]`).first();
	expect(await link.evaluate((one, all) => one.matches(all), selector)).toBe(true);
}

test("an old path leads to its post, and files for hosts have full paths", async ({ page, request, url }) => {
	await page.goto("old/raw");
	await expect(page).toHaveURL(`${PREFIX}/blog/raw`);
	const read = (file: string) => readFile(path.join(buildFolder("arabic"), file), "utf8");
	const redirects = await read("_redirects");
	expect(redirects).toContain(`${PREFIX}/old/raw ${PREFIX}/blog/raw 301\n`);
	expect(redirects).toContain(`${PREFIX}/page/1 ${PREFIX}/ 301\n`);
	const outside = (text: string) => text.match(/^\/.*$/gm)?.filter((line) => !line.startsWith(`${PREFIX}/`));
	expect([outside(redirects), outside(await read("_headers"))]).toEqual([[], []]);
	expect(await read("robots.txt")).toContain(`Sitemap: ${ORIGIN}${PREFIX}/sitemap.xml`);
	const missing = await request.get("nowhere");
	expect([missing.status(), await missing.text()]).toEqual([404, expect.stringContaining(`href="${PREFIX}/search"`)]);
	expect((await request.get(new URL("/blog/raw", url).href)).status()).toBe(404);
});
