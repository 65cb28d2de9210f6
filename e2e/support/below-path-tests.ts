import type { Page } from "playwright/test";
import { type Crawl, crawl, isBelow } from "@/e2e/support/crawl";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { expect, test } from "@/e2e/support/test";

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

/** A blog below a path that has the post of raw HTML, and where it is served. */
interface BelowPath {
	prefix: string;
	/** The path of the index on the host. */
	home: string;
	/** The origin of its canonical URLs. */
	origin: string;
	/** The path of a post with a component with state, and the number that it shows first. */
	counter: { path: string; from: number };
	/** A search that finds a post. */
	search: { box: string; results: string; text: string; title: string; path: string };
	/** Expects of a crawl that all broken links are mistakes of the content, and that it reached every post. */
	expectPages: (result: Crawl) => Promise<void>;
}

/** Defines the tests of a blog below a path, however it is served. */
export function testBelowPath({ prefix, home, origin, counter, search, expectPages }: BelowPath): void {
	/** The blog without the path, which the URL of a test may have. */
	const hostOf = (url: string) => new URL(url).origin;

	test("every link, image, script and document is below the path of the blog", async ({ url }) => {
		const host = hostOf(url);
		const { pages } = await crawl({ url: host, origin, prefix, home });
		const images = [...pages.values()].flatMap(({ html }) =>
			html.attributes("meta[property=og:image]", "content").map((image = "") => new URL(image).pathname),
		);
		expect(images.length).toBeGreaterThan(10);
		const documents = [...DOCUMENTS.map((path) => prefix + path), ...new Set(images)];
		const result = await crawl({ url: host, origin, prefix, home, documents });
		expect(result.outside).toEqual(["/elsewhere"]);
		await expectPages(result);
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
		await page.goto(home);
		await expectPrerenderedLinks(page, prefix);
		await page.keyboard.press("/");
		await page.getByRole("searchbox", { name: search.box }).fill(search.text);
		await page.getByRole("list", { name: search.results }).getByRole("link", { name: search.title }).click();
		await expect(page).toHaveURL(prefix + search.path);

		const html = await (await request.get(`${prefix}/blog/raw`)).text();
		const images = [...html.matchAll(/[^\s"'(]*\/img\/raw\.svg\?\w+/g)].map(([image]) => image);
		// The others are served with a hash in their name.
		const kinds = ["style", "theme", "attribute", "1x", "2x", "poster"];
		expect(images.sort()).toEqual(kinds.map((kind) => `${prefix}/img/raw.svg?${kind}`).sort());
		expect(html).toContain(`<noscript>`);
		const paths = [...html.matchAll(/(?:=|url\()["']?(\/(?!\/)[^"'\s>)]*)/g)].map(([, path = ""]) => path);
		expect(paths.filter((path) => !isBelow(path, prefix))).toEqual([]);
		await page.goto(`${prefix}/blog/raw`, { waitUntil: "networkidle" });
		const hrefs = ["About", "home", "query", "another host"].map((name) =>
			page.getByRole("article").getByRole("link", { name, exact: true }).first().getAttribute("href"),
		);
		expect(await Promise.all(hrefs)).toEqual([`${prefix}/about`, home, `${home}?q=1`, "//other.example/a"]);

		const source = await (await request.get(prefix + counter.path)).text();
		await page.goto(prefix + counter.path);
		await clickCounter(page, counter.from);
		const links = await page.locator("link[href]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
		expect(links.filter((href) => href?.startsWith("/") && !isBelow(href, prefix))).toEqual([]);
		// The component changes nothing else of the page when it starts.
		const inSource = [...source.matchAll(/<link [^>]*rel="(?:icon|alternate|manifest|canonical)"/g)].length;
		await expect(page.locator("link:is([rel=icon],[rel=alternate],[rel=manifest],[rel=canonical])")).toHaveCount(
			inSource,
		);
		expect(requested.length).toBeGreaterThan(10);
		expect(requested.filter((path) => !isBelow(path, prefix))).toEqual([]);
	});
}

/** Expects that the browser may prerender a link to a page of the blog. */
async function expectPrerenderedLinks(page: Page, prefix: string): Promise<void> {
	const rules = JSON.parse((await page.locator("script[type=speculationrules]").textContent()) ?? "{}");
	const selector: string = rules.prerender[0].where.selector_matches;
	const link = page.locator(`a[href="${prefix}/about"]`).first();
	expect(await link.evaluate((one, all) => one.matches(all), selector)).toBe(true);
}
