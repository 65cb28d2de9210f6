import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/support/test";

/** What a page tells machines, by name or property; a repeated one is a list with a line for each. */
async function metadata(page: Page, path: string): Promise<Record<string, string>> {
	await page.goto(path);
	const pairs = await page
		.locator("meta[name], meta[property], link[rel=canonical], head > title")
		.evaluateAll((all) =>
			all.map((one): [string, string] => [
				one.getAttribute("name") ?? one.getAttribute("property") ?? one.getAttribute("rel") ?? "title",
				one.getAttribute("content") ?? one.getAttribute("href") ?? one.textContent ?? "",
			]),
		);
	const found: Record<string, string> = {};
	for (const [key, value] of pairs) found[key] = key in found ? `${found[key]}\n${value}` : value;
	return found;
}

test("the index introduces the blog", async ({ page }) => {
	const found = await metadata(page, "/");
	expect(found.title).toBe("Fixture Gazette");
	expect(found.description).toBe("A small blog with one post for every behaviour.");
	expect(found.canonical).toMatch(/^https:\/\/gazette\.example\/?$/);
	expect(found["og:type"]).toBe("website");
	expect(found["og:site_name"]).toBe("Fixture Gazette");
	expect(found["og:title"]).toBe("Fixture Gazette");
	expect(found["og:url"]).toMatch(/^https:\/\/gazette\.example\/?$/);
	expect(found.robots ?? "index").not.toContain("noindex");
});

test("further pages of the index have addresses and titles of their own", async ({ page }) => {
	const found = await metadata(page, "/page/2");
	expect(found.canonical).toBe("https://gazette.example/page/2");
	expect(found.title).toMatch(/2.*Fixture Gazette$/);
});

test("a post tells machines all about itself", async ({ page }) => {
	const found = await metadata(page, "/blog/pictures");
	expect(found.title).toMatch(/^Pictures beside the post . Fixture Gazette$/);
	expect(found.description).toBe("Images beside the post, from the public folder, turned, drawn and missing.");
	expect(found.canonical).toBe("https://gazette.example/blog/pictures");
	expect(found["og:type"]).toBe("article");
	expect(found["og:title"]).toBe("Pictures beside the post");
	expect(found["og:description"]).toBe(found.description);
	expect(found["og:url"]).toBe(found.canonical);
	expect(found["og:image"]).toMatch(/^https:\/\/gazette\.example\/.+/);
	expect(found["og:image:width"]).toBe("2000");
	expect(found["og:image:height"]).toBe("800");
	expect(found["og:image:alt"]).toBe("A wide strip of sand");
	expect(found["twitter:card"]).toBe("summary_large_image");
	expect(found["twitter:title"]).toBe("Pictures beside the post");
	expect(found["twitter:image"]).toBe(found["og:image"]);
	expect(found["article:published_time"]).toMatch(/^2026-03-08/);
	expect(found["article:tag"]).toBe("pictures");
	expect(found.author).toBe("Ada Fixture");
});

test("the image that a post shares is there", async ({ page, request }) => {
	const found = await metadata(page, "/blog/pictures");
	const response = await request.get(new URL(found["og:image"] ?? "").pathname);
	expect(response.status()).toBe(200);
	expect(response.headers()["content-type"]).toMatch(/^image\//);
});

test("times and authors of a post with several dates and writers", async ({ page }) => {
	const spelled = await metadata(page, "/blog/spelled/elsewhere");
	expect(new Date(spelled["article:published_time"] ?? "").toISOString()).toBe("2026-03-03T04:30:00.000Z");
	expect(spelled["article:modified_time"]).toMatch(/^2026-03-05/);
	expect(spelled.author).toBe("Ingrid Visitor");
	expect(spelled.canonical).toBe("https://gazette.example/blog/spelled/elsewhere");
	const both = await metadata(page, "/blog/components");
	expect(both.author).toBe("Ada Fixture\nGrace Sample");
});

test("a post without description is described by its excerpt, and addresses are encoded", async ({ page }) => {
	const nested = await metadata(page, "/blog/guides/deep/nested");
	expect(nested.description).toBe("The first paragraph stands in for the description that is not there.");
	const cyrillic = await metadata(page, "/blog/привет-мир");
	expect(cyrillic.canonical).toBe(`https://gazette.example/blog/${encodeURIComponent("привет-мир")}`);
	await expect(page.locator("[lang=ru]").first()).toBeAttached();
});

test("an unlisted post asks not to be indexed, others don't", async ({ page }) => {
	expect((await metadata(page, "/blog/quiet")).robots).toContain("noindex");
	expect((await metadata(page, "/blog/code")).robots ?? "").not.toContain("noindex");
});
