import { expect, test } from "@/e2e/support/test";

test("a post has what it imports and what a plugin changes, without the framework, in all its forms", async ({
	read,
	request,
}) => {
	const page = await read("/blog/components");
	expect(page.texts("main p")).toContain("On board: 2");
	expect(page.texts("main p")).toContain("They sail to Tórshavn.");
	expect(page.attributes("script[src]", "src")).toHaveLength(1);
	for (const path of ["/blog/components.md", "/rss.xml", "/feed.json"]) {
		const text = await (await request.get(path)).text();
		expect(text).toContain("On board: 2");
		expect(text).toContain("They sail to Tórshavn.");
	}
	for (const path of ["/files/posts/parts/ship.tsx", "/files/posts/parts/crew.json", "/quire.config.ts"]) {
		expect((await request.get(path)).status()).toBe(404);
	}
});

test("a file that quire.config.ts makes is served with its media type", async ({ request }) => {
	const response = await request.get("/ships/crew.txt");
	expect(await response.text()).toBe("Every shared component");
	expect(response.headers()["content-type"]).toBe("text/plain; charset=utf-8");
});

test("a gallery has the images of its folder with their texts, each with a link to a larger file", async ({
	read,
	request,
}) => {
	const page = await read("/blog/components");
	expect(page.attributes("[class=gallery wide] img", "alt")).toEqual(["A lighthouse", "A strip of sand"]);
	for (const href of page.attributes("[class=gallery wide] a", "href")) {
		expect((await request.get(href ?? "")).headers()["content-type"]).toBe("image/webp");
	}
	expect(page.attributes("[class=gallery wide] a", "href")).toHaveLength(2);
});

test("a page of another site is a picture and a link, and no request to the site", async ({ read }) => {
	const page = await read("/blog/components");
	expect(page.texts("[class=embed video] figcaption")).toEqual(["A film about the fog (Films)"]);
	expect(page.attributes("[class=embed video] a", "href")).toEqual(["https://films.example/fog"]);
	expect(page.attributes("[class=embed video] img", "src")[0]).toMatch(/^\/_next\/static\/media\//);
	expect(page.attributes("[class=embed video] iframe", "src")).toEqual([]);
});
