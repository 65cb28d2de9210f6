import { blogUrl, buildFolder } from "@/e2e/support/blogs";
import { crawl, type Page } from "@/e2e/support/crawl";
import { findMentions, readOutputFiles } from "@/e2e/support/output-files";
import { expect, httpTest, test } from "@/e2e/support/test";

/** The builds of one folder for its hosts, with pages that they have and pages of the other one. */
const HOSTS = [
	{
		blog: "hosts",
		origin: "https://mill.example",
		languages: ["en", "fr"],
		title: "The Mill",
		pages: ["/fr", "/blog/english", "/blog/node.js", "/blog/rye", "/fr/blog/rye"],
		missing: ["/de", "/de/blog/rye", "/de/rss.xml", "/de/search", "/notizen/node.js"],
	},
	{
		blog: "hosts-de",
		origin: "https://muehle.example",
		languages: ["de"],
		title: "Die Mühle",
		pages: ["/blog/rye", "/notizen/node.js"],
		missing: ["/de", "/de/blog/rye", "/blog/english", "/fr", "/fr/blog/rye"],
	},
] as const;

const DOCUMENTS = ["/rss.xml", "/atom.xml", "/feed.json", "/llms.txt", "/llms-full.txt", "/sitemap.xml"];

/** Reads all pages of both hosts, by their URL. */
async function readHosts(): Promise<Map<string, Page>> {
	const all = new Map<string, Page>();
	for (const { blog, origin } of HOSTS) {
		const { pages, broken } = await crawl({ url: await blogUrl(blog), origin, documents: DOCUMENTS });
		expect(broken, origin).toEqual([]);
		for (const [path, page] of pages) all.set(path === "/" ? origin : origin + path, page);
	}
	return all;
}

httpTest.describe("a language at a host of its own", () => {
	httpTest.describe.configure({ timeout: 0 });

	httpTest("each host has the pages of its languages, which name those of the other host", async ({ request }) => {
		const pages = await readHosts();
		const alternates = new Map<string, string[]>();
		for (const [url, { html }] of pages) {
			const [language = ""] = html.attributes("html", "lang");
			expect(HOSTS.find(({ origin }) => url.startsWith(origin))?.languages, url).toContain(language);
			expect(html.attributes("head link[rel=canonical]", "href"), url).toEqual([url]);
			const codes = html.attributes("head link[hreflang]", "hreflang");
			const urls = html.attributes("head link[hreflang]", "href");
			if (codes.length > 0) alternates.set(url, codes.map((code, index) => `${code} ${urls[index]}`).sort());
			const pairs = alternates.get(url);
			if (pairs) expect(pairs, url).toContain(`${language} ${url}`);
			for (const { blog, origin } of HOSTS) {
				const links = html.attributes("a[href]", "href").flatMap((link) => (link?.startsWith(origin) ? [link] : []));
				for (const link of new Set(links)) {
					const answer = await request.get(link.replace(origin, await blogUrl(blog)));
					expect(answer.status(), `${url}: ${link}`).toBe(200);
				}
			}
		}
		for (const [url, pairs] of alternates)
			for (const pair of pairs) expect(alternates.get(pair.replace(/^\S+ /, "")), `${url}: ${pair}`).toEqual(pairs);
		expect(alternates.get("https://muehle.example/notizen/node.js")).toEqual([
			"de https://muehle.example/notizen/node.js",
			"en https://mill.example/blog/node.js",
			"x-default https://mill.example/blog/node.js",
		]);
		expect(alternates.get("https://muehle.example")).toHaveLength(4);
		for (const { blog, origin, ...host } of HOSTS) {
			for (const path of ["/about", "/tags/grain", "/archive", "/search", ...host.pages])
				expect([...pages.keys()]).toContain(origin + path);
			for (const path of host.missing)
				expect((await request.get((await blogUrl(blog)) + path)).status(), origin + path).toBe(404);
		}
	});

	httpTest("feeds, redirects and other files are at the root of the host", async ({ request }) => {
		for (const { blog, origin, title } of HOSTS) {
			const url = await blogUrl(blog);
			const read = async (path: string) => (await request.get(url + path)).text();
			const feed = JSON.parse(await read("/feed.json"));
			expect([feed.title, feed.home_page_url]).toEqual([title, `${origin}/`]);
			expect(JSON.parse(await read("/manifest.webmanifest")).name).toBe(title);
			expect(await read("/robots.txt")).toContain(`Sitemap: ${origin}/sitemap.xml`);
			expect(await read("/llms.txt")).toContain(`# ${title}`);
			const sitemap = await read("/sitemap.xml");
			const locations = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, location = ""]) => location);
			expect(locations.filter((location) => !location.startsWith(origin))).toEqual([]);
			expect(sitemap).toContain('hreflang="de" href="https://muehle.example/blog/rye"');
			const redirect = await request.get(`${url}/old/rye`, { maxRedirects: 0 });
			expect([redirect.status(), redirect.headers().location]).toEqual([308, "/blog/rye"]);
			const markdown = await request.get(`${url}/blog/rye`, { headers: { accept: "text/markdown" } });
			expect(await markdown.text()).toContain(`canonical: "${origin}/blog/rye"`);
		}
		expect(await (await request.get(`${await blogUrl("hosts-de")}/nowhere`)).text()).toContain('lang="de"');
		const files = await readOutputFiles(buildFolder("hosts-de"));
		expect(findMentions(files, /muehle\.example\/de\b|mill\.example\/de\b|["']\/de[/"']/)).toEqual([]);
	});
});

test.describe("the browser on the host of a language", () => {
	test.use({ blog: "hosts-de" });

	test("finds posts, and leads to the other host", async ({ page }) => {
		await page.goto("/search?q=Siebenschläfer");
		await page.getByRole("main").getByRole("link", { name: "Roggen" }).click();
		await expect(page).toHaveURL(/:\d+\/blog\/rye$/);
		const languages = page.getByRole("group").filter({ hasText: "Deutsch" });
		await languages.getByText("Deutsch").click();
		await expect(languages.getByRole("link", { name: "English" })).toHaveAttribute(
			"href",
			"https://mill.example/blog/rye",
		);
	});
});
