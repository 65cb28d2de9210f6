import { expect, httpTest as test } from "@/e2e/support/test";

test.use({ blog: "preview" });

test("a preview deployment shows drafts and scheduled posts, marked, in lists and on their pages", async ({
	read,
	request,
}) => {
	const cards = (await read("/")).texts("main article");
	expect(cards.find((card) => card.includes("For another day"))).toMatch(/scheduled/i);
	expect(cards.find((card) => card.includes("An idea"))).toMatch(/draft/i);
	expect(cards.find((card) => card.includes("A published post"))).not.toMatch(/draft|scheduled/i);
	expect(cards.join()).not.toContain("For a few");
	expect((await read("/blog/draft")).one("main header").text).toMatch(/draft/i);
	expect((await read("/blog/later")).one("main header").text).toMatch(/scheduled/i);
	expect((await request.get("/blog/quiet")).status()).toBe(200);
	expect(await (await request.get("/rss.xml")).text()).toContain("An idea");
	const image = (await read("/blog/draft")).attributes("article img", "src")[0] ?? "";
	expect((await request.get(image)).status(), image).toBe(200);
});

test("a preview deployment keeps everything out of search engines", async ({ read, request }) => {
	for (const path of ["/", "/blog/out", "/blog/draft", "/archive", "/search"]) {
		expect((await read(path)).attributes("meta[name=robots]", "content")[0], path).toContain("noindex");
	}
	for (const path of ["/", "/rss.xml", "/blog/out.md", "/llms.txt", "/sitemap.xml", "/nothing"]) {
		expect((await request.get(path)).headers()["x-robots-tag"], path).toBe("noindex");
	}
	expect(await (await request.get("/robots.txt")).text()).not.toContain("Sitemap");
});
