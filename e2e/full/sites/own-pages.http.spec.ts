import { expect, httpTest as test } from "@/e2e/support/test";

test.use({ blog: "own-pages" });

test("a home page has a list of posts, and the index is at its own path", async ({ read, request }) => {
	const home = await read("/");
	expect(home.texts("head title")).toEqual(["Own pages, at home"]);
	expect(home.texts("h1")).toEqual(["Own pages"]);
	expect(home.texts("main h2")).toEqual(["Talk 3", "Talk 2"]);
	expect(home.attributes("link[rel=canonical]", "href")).toEqual(["https://own-pages.example"]);
	const index = await read("/writing");
	expect(index.texts("h1")).toEqual(["Posts"]);
	expect(index.texts("main h2")).toEqual(["A note", "Talk 3"]);
	expect((await read("/writing/page/2")).texts("main h2")).toEqual(["Talk 2", "Talk 1"]);
	for (const [from, to] of [
		["/blog", "/writing"],
		["/page/1", "/writing"],
		["/page/2", "/writing/page/2"],
		["/writing/page/1", "/writing"],
		["/talks", "/about/talks"],
	] as const) {
		const { status, headers } = await request.get(from, { maxRedirects: 0 }).then((answer) => ({
			status: answer.status(),
			headers: answer.headers(),
		}));
		expect([status, headers.location], from).toEqual([308, to]);
	}
	for (const path of ["/page/4", "/writing/page/4", "/writing/2"])
		expect((await request.get(path)).status(), path).toBe(404);
	const missing = (await read("/nowhere", 404)).one("main").text;
	expect(missing).toContain("Talk 3");
	expect(missing, "a post of a section that isn't in the index").not.toContain("Low water");
	const markdown = await request.get("/", { headers: { accept: "text/markdown" } });
	expect(await markdown.text()).toContain("## [Talk 3](https://own-pages.example/blog/talk-3)");
});

test("a page in TSX reads posts, lists and settings, and is a page like others", async ({ read, request }) => {
	const page = await read("/about/talks");
	expect(page.texts("h1")).toEqual(["Talks"]);
	expect(page.attributes("meta[name=description]", "content")).toEqual(["What was said."]);
	expect(page.one("main").text).toContain("Own pages has 3 talks.");
	expect(page.texts("main ol li")).toEqual([3, 2, 1].map((number) => `Talk ${number}: What talk ${number} is about.`));
	expect(page.one("main").text).toContain("talks at /tags/talks: 3");
	// No component of it runs in the browser.
	expect(page.all("script[src*=chunks]")).toEqual([]);
	expect(await (await request.get("/about/talks.md")).text()).toContain(
		"1. [Talk 3](https://own-pages.example/blog/talk-3)",
	);
	const sitemap = await (await request.get("/sitemap.xml")).text();
	for (const path of ["/", "/writing", "/writing/page/2", "/about/talks"])
		expect(sitemap).toContain(`<loc>https://own-pages.example${path}</loc>`);
});
