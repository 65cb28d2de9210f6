import { BELOW_PATH } from "@/e2e/support/below-path";
import { crawl, isBelow } from "@/e2e/support/crawl";
import { crawlDocuments } from "@/e2e/support/crawl-documents";
import { expectEveryPostLinked, expectOnlyReportedBrokenLinks, loadReport } from "@/e2e/support/crawl-report";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { expect, test } from "@/e2e/support/test";

/** What has no link on a page, or one that is no `href`. */
export const DOCUMENTS = [
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

interface BelowPath {
	prefix: string;
	/** The path of the index on the host. */
	home: string;
	contentDir: string;
}

/** Defines the tests of a blog below a path, however it is served. */
export function testBelowPath({ prefix, home, contentDir }: BelowPath): void {
	const origin = new URL(BELOW_PATH.url).origin;

	test("every link, image, script and document is below the path of the blog", async ({ url }) => {
		const site = { url, origin, prefix, home };
		const report = await loadReport(contentDir);
		const result = await crawl(site);
		expectOnlyReportedBrokenLinks(result, report);
		expectEveryPostLinked(result, report);
		expect(result.outside).toEqual(["/elsewhere"]);
		const images = await listOgImages(url + home, [...result.pages.keys()], prefix);
		expect(images.length).toBeGreaterThan(10);
		const paths = [...DOCUMENTS.map((path) => prefix + path), ...images];
		const documents = await crawlDocuments(site, paths);
		expectOnlyReportedBrokenLinks({ pages: new Map(), ...documents }, report);
		expect(documents.outside).toEqual(["/elsewhere"]);
	});

	test("pages request nothing from outside, with all that their authors wrote", async ({ page, request }) => {
		const requested: string[] = [];
		page.on("request", (one) => requested.push(new URL(one.url()).pathname));
		for (const path of [home, `${prefix}/blog/raw`, `${prefix}/blog/components`, `${prefix}/search?q=code`]) {
			await page.goto(path, { waitUntil: "networkidle" });
		}
		expect(requested.length).toBeGreaterThan(10);
		expect(requested.filter((path) => !isBelow(path, prefix))).toEqual([]);
		const html = await (await request.get(`${prefix}/blog/raw`)).text();
		const images = [...html.matchAll(/[^\s"'(]*\/img\/raw\.svg\?\w+/g)].map(([image]) => image);
		// The others are served with a hash in their name.
		const kinds = ["style", "theme", "attribute", "1x", "2x", "poster"];
		expect(images.sort()).toEqual(kinds.map((kind) => `${prefix}/img/raw.svg?${kind}`).sort());
		expect(html).toContain(`<noscript>`);
		const paths = [...html.matchAll(/(?:=|url\()["']?(\/(?!\/)[^"'\s>)]*)/g)].map(([, path = ""]) => path);
		expect(paths.filter((path) => !isBelow(path, prefix))).toEqual([]);
		const hrefs = ["About", "home", "query", "another host"].map((name) =>
			page.getByRole("article").getByRole("link", { name, exact: true }).first(),
		);
		await page.goto(`${prefix}/blog/raw`);
		expect(await Promise.all(hrefs.map((link) => link.getAttribute("href")))).toEqual([
			`${prefix}/about`,
			home,
			`${home}?q=1`,
			"//other.example/a",
		]);
	});

	test("the search finds posts, and the browser may prerender links", async ({ page }) => {
		await page.goto(home);
		const rules = JSON.parse((await page.locator("script[type=speculationrules]").textContent()) ?? "{}");
		const selector: string = rules.prerender[0].where.selector_matches;
		expect(
			await page
				.getByRole("link", { name: "About", exact: true })
				.first()
				.evaluate((link, all) => link.matches(all), selector),
		).toBe(true);
		await page.keyboard.press("/");
		await page.getByRole("searchbox", { name: "Search" }).fill("callouts");
		await page.getByRole("list", { name: "Results" }).getByRole("link", { name: "Every shared component" }).click();
		await expect(page).toHaveURL(`${prefix}/blog/components`);
	});

	test("a component with state works, and changes nothing of the page when it starts", async ({ page, request }) => {
		const path = `${prefix}/blog/counter`;
		const html = await (await request.get(path)).text();
		await page.goto(path);
		await clickCounter(page, 0);
		const links = await page.locator("link[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
		expect(links.filter((href) => href?.startsWith("/") && !href.startsWith(`${prefix}/`))).toEqual([]);
		const inSource = [...html.matchAll(/<link [^>]*rel="(?:icon|alternate|manifest|canonical)"/g)].length;
		await expect(page.locator("link:is([rel=icon],[rel=alternate],[rel=manifest],[rel=canonical])")).toHaveCount(
			inSource,
		);
	});
}

/** Returns the paths of the OG images of pages, whose paths on the blog are given. */
async function listOgImages(index: string, paths: readonly string[], prefix: string): Promise<string[]> {
	const images = new Set<string>();
	for (const path of paths) {
		const html = await (await fetch(new URL(path === "/" ? index : prefix + path, index))).text();
		for (const [, url = ""] of html.matchAll(/<meta property="og:image" content="([^"]*)"/g)) {
			images.add(new URL(url).pathname);
		}
	}
	return [...images];
}
