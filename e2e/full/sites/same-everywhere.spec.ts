import path from "node:path";
import { OWNERS_PROJECT } from "@/e2e/support/blogs";
import { BUILD_TIMEOUT, type Build, buildOrThrow, outputFolder, serve } from "@/e2e/support/build";
import { type Crawl, crawl } from "@/e2e/support/crawl";
import { type Element, getAttribute, Html } from "@/e2e/support/html";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { OWN_PAGES } from "@/e2e/support/own-pages";
import { serveExport } from "@/e2e/support/static-host";
import { expect, test } from "@/e2e/support/test";
import { getHtmlText } from "@/e2e/support/visible-text";

test.describe.configure({ mode: "default", timeout: 2 * BUILD_TIMEOUT });
test.use({ blog: "own-pages", baseURL: "http://localhost" });

const { origin } = new URL(OWN_PAGES.url);
const CONTENT = path.resolve(OWN_PAGES.contentDir);
const EXPORT: Build = { name: "own-pages-export", contentDir: CONTENT, project: OWNERS_PROJECT, isExport: true };
/** The development server runs here: Turbopack can't compile the pages in the path of the other project. */
const DEVELOPMENT: Build = { name: "own-pages-dev", contentDir: CONTENT, hasOwnConfiguration: true };

const ISLAND = "/2019/island";
/** Paths to which no page links. */
const UNLINKED = ["/about/everything", "/nowhere"];
const DOCUMENTS = "/sitemap.xml /robots.txt /llms.txt /llms-full.txt /rss.xml /ships/crew.txt".split(" ");
const REDIRECTS = [
	["/blog/island", ISLAND],
	...["", "/", ".html", "/index.html"].flatMap((end) => [
		[ISLAND + end, ISLAND] as const,
		[`/talks${end}`, "/about/talks"] as const,
	]),
	["/blog", "/writing"],
	["/writing/page/1", "/writing"],
	["/links/page/1", "/links"],
	["/feed", "/rss.xml"],
] as const;

interface Site {
	url: string;
	stop?: () => Promise<void>;
}

const sites: Record<"server" | "export" | "development", Site> = {
	server: { url: "" },
	export: { url: "" },
	development: { url: "" },
};
const pagesOf: Record<string, Crawl["pages"]> = {};

test.beforeAll(async ({ url }) => {
	sites.server.url = url;
	await buildOrThrow(EXPORT);
	sites.export = await serveExport(path.join(OWNERS_PROJECT, outputFolder(EXPORT)));
	sites.development = await serve(DEVELOPMENT, { isDev: true });
});

test.afterAll(() => Promise.all(Object.values(sites).map(({ stop }) => stop?.())));

/** Tells whether an element is hidden, or one of the development server's. */
const isHidden = (node: Element) =>
	["head", "script", "style", "template", "noscript"].includes(node.tagName) ||
	getAttribute(node, "hidden") !== undefined ||
	/view-bar|problem/.test(getAttribute(node, "class") ?? "");

const textOf = (body: Element) => getHtmlText(body, undefined, isHidden).replace(/\s+/g, " ").trim();

for (const name of ["server", "export", "development"] as const) {
	test(`${name}: every link, image, feed and redirect answers`, async () => {
		const { url } = sites[name];
		// In development, drafts are hidden from readers.
		const headers = { referer: `${url}/?as=reader` };
		const { broken, pages } = await crawl({ url, origin, others: UNLINKED, documents: DOCUMENTS, headers });
		pagesOf[name] = pages;
		expect.soft(broken).toEqual([]);
		expect.soft(pages.get("/nowhere")?.status).toBe(404);
		for (const [from, to] of REDIRECTS) {
			const response = await fetch(url + from);
			// An export has pages at old paths, which name the new one as canonical.
			const [canonical = response.url] = new Html(await response.text()).attributes("link[rel=canonical]", "href");
			expect.soft([response.status, new URL(canonical, response.url).pathname], from).toEqual([200, to]);
		}
	});

	test(`${name}: pages with and without a component of the browser work, with an empty console`, async ({ page }) => {
		const { url } = sites[name];
		await page.goto(url + ISLAND);
		await clickCounter(page, 0);
		for (const image of await page.getByRole("article").getByRole("img").all()) {
			await image.scrollIntoViewIfNeeded();
			await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
		}
		for (const other of ["/", "/album", "/about/everything"]) await page.goto(url + other);
	});
}

test("every page has the same text in all three", () => {
	const [expected = {}, ...others] = Object.keys(sites).map((name) =>
		Object.fromEntries(
			[...(pagesOf[name] ?? [])]
				// In development, the browser renders the page for unknown paths.
				.filter(([, { status }]) => status === 200)
				.map(([pathname, { html }]) => [pathname, html.all("body").map(textOf)]),
		),
	);
	expect(Object.keys(expected).length).toBeGreaterThan(20);
	expect(expected[ISLAND]?.[0]).toContain("Mira and Tove sail to Tórshavn, with captain Runa.");
	for (const other of others) expect(other).toEqual(expected);
});
