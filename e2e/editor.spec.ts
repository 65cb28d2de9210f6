import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { writeFiles } from "@/e2e/support/content";
import { DESK, paragraphs, picture, post, settings, tidyDesk } from "@/e2e/support/desk";
import { FONTS, fontsOf } from "@/e2e/support/fonts";
import { expect, test } from "@/e2e/support/test";
import { testThemeWhileEditing, testThemeWithFramework } from "@/e2e/support/theme-with-framework";
import { testUnreadableImages } from "@/e2e/support/unreadable-images";

// All tests write on one desk, one after the other, and each leaves it as it was.
test.describe.configure({ mode: "default" });
test.use({ blog: "desk" });
test.afterEach(tidyDesk);

const save = (file: string, text: string | Uint8Array) => writeFiles(DESK, { [file]: text });

/** Marks the open page; a reload would lose the mark. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isMarked: true }));
const isSamePage = async (page: Page) => expect(await page.evaluate(() => "isMarked" in window)).toBe(true);

/** Sees that an open page isn't loaded anew for no reason. */
async function isAtRest(page: Page) {
	await mark(page);
	await page.waitForLoadState("networkidle");
	await isSamePage(page);
}

/** What React says in development when it draws the whole page in the browser, in place of one that failed. */
const drawnInBrowser = /Encountered a script tag while rendering/;

test("drafts, scheduled and unlisted posts have a badge", async ({ page }) => {
	await page.goto("/");
	for (const [title, badge] of [
		["An idea", /draft/i],
		["For another day", /scheduled/i],
		["For a few", /unlisted/i],
	] as const) {
		await expect(page.getByRole("article").filter({ hasText: title })).toContainText(badge);
	}
	await expect(page.getByRole("article").filter({ hasText: "A long post" })).not.toContainText(
		/draft|scheduled|unlisted/i,
	);
	await page.goto("/blog/draft");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("An idea");
	await expect(page.getByRole("main").getByText(/^draft$/i)).toBeVisible();
});

test("a draft is in every list, feed and Markdown output of the dev server", async ({ read, request, url }) => {
	const front =
		"draft: true\ntags: [Canary tag]\nauthors: [{ name: Canary Writer }]\nseries: Canary series\nimage: ./canary-view.png\n";
	await save("posts/canary/canary-view.png", await picture(30, 20));
	await save("posts/canary/index.mdx", post("A canary", "2026-01-09", "It sings {1 + 1} times.", front));
	for (const path of ["/", "/archive/2026", "/tags/canary-tag", "/authors/canary-writer", "/series/canary-series"]) {
		await expect(async () => expect((await read(path)).texts("main a").join(), path).toContain("A canary")).toPass();
	}
	const get = (path: string, accept = "*/*") => request.get(path, { headers: { accept } });
	const text = await get("/blog/canary.md");
	expect(text.headers()["content-type"]).toBe("text/markdown; charset=utf-8");
	expect(await text.text()).toMatch(/^status: "draft"\n[\s\S]*\n# A canary\n[\s\S]*\nIt sings 2 times\.\n$/m);
	expect(await (await get("/blog/canary", "text/markdown")).text()).toBe(await text.text());
	expect(await (await get("/llms.txt")).text()).toContain("- [A canary](https://desk.example/blog/canary.md)");
	expect(await (await get("/llms-full.txt")).text()).toContain(await text.text());
	expect((await get("/files/posts/canary/canary-view.png")).status()).toBe(200);
	for (const list of ["", "/tags/canary-tag", "/authors/canary-writer"]) {
		for (const [file, type] of [
			["rss.xml", "application/rss+xml"],
			["atom.xml", "application/atom+xml"],
			["feed.json", "application/feed+json"],
		]) {
			const feed = await get(`${list}/${file}`);
			expect(feed.headers()["content-type"]).toBe(`${type}; charset=utf-8`);
			expect(await feed.text(), `${list}/${file}`).toContain("It sings 2 times.");
		}
	}
	expect((await get("/feed")).url()).toBe(`${url}/rss.xml`);
	expect(await (await get("/robots.txt")).text()).toContain("Sitemap: https://desk.example/sitemap.xml");
	expect((await get("/sitemap.xml")).status()).toBe(200);
	expect((await get("/tags/nothing/rss.xml")).status()).toBe(404);
	await save("posts/canary/index.mdx", post("A canary", "2026-01-09", "It sings {1 + 2} times.", front));
	await expect.poll(async () => (await get("/blog/canary.md")).text()).toContain("It sings 3 times.");
	await rm(join(DESK, "posts/canary"), { recursive: true });
	await expect.poll(async () => (await get("/blog/canary.md")).status()).toBe(404);
});

test("drafts have a badge in the archive and in lists; tags.yml is reloaded", async ({ page }) => {
	await page.goto("/archive");
	await expect(page.getByRole("listitem").filter({ hasText: "An idea" })).toContainText(/draft/i);
	await expect(page.getByRole("listitem").filter({ hasText: "For another day" })).toContainText(/scheduled/i);
	await save("posts/draft.md", post("An idea", "2026-01-03", "Not yet.", "draft: true\ntags: [raw]\n"));
	await page.goto("/tags/raw");
	await expect(page.getByRole("article")).toContainText(/draft/i);
	await save("tags.yml", "raw:\n  description: Not done yet.\n");
	await expect(page.getByText("Not done yet.")).toBeVisible();
	await save("tags.yml", "raw:\n  desc: Not done yet.\n");
	await expect(page.getByText(/tags\.yml:2:3/)).toBeVisible();
	await rm(join(DESK, "tags.yml"));
	await expect(page.getByText(/tags\.yml:2:3/)).toHaveCount(0);
});

test("saving a body updates the open page and keeps its scroll position", async ({ page }) => {
	await page.goto("/blog/long");
	await mark(page);
	await page.getByText("Paragraph 40 of").scrollIntoViewIfNeeded();
	const before = await page.evaluate(() => window.scrollY);
	expect(before).toBeGreaterThan(200);
	await save(
		"posts/long.md",
		post("A long post", "2026-01-04", `${paragraphs}\n\nA new end.\n\n![The view](/img/view.png)`),
	);
	await expect(page.getByText("A new end.")).toBeAttached();
	expect(await page.evaluate(() => window.scrollY)).toBe(before);
	await isSamePage(page);
});

test("saving front matter updates the open page", async ({ page }) => {
	await page.goto("/blog/quiet");
	await mark(page);
	await save("posts/quiet.md", post("For many", "2026-02-03", "Between us.", "unlisted: true\n"));
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("For many");
	await expect(page.getByRole("main").locator("time").first()).toHaveText("3 February 2026");
	await isSamePage(page);
});

test("saving the settings updates the open page", async ({ page }) => {
	await page.goto("/blog/draft");
	await mark(page);
	await save("site.yml", settings("The Second Desk"));
	await expect(page.getByRole("banner").getByRole("link", { name: "The Second Desk" })).toBeVisible();
	await isSamePage(page);
});

test("setting and replacing the font updates the open page; a missing one is reported", async ({ page }) => {
	await page.goto("/blog/draft");
	await mark(page);
	await save("public/fonts/f.woff2", await readFile(FONTS.variable));
	await save("site.yml", `${settings("The Desk")}font: /fonts/f.woff2\n`);
	await expect.poll(() => fontsOf(page, "h1")).toEqual(["Boxes"]);
	// Next's own tools have fonts as well.
	const weights = () =>
		page.evaluate(() => [...document.fonts].filter(({ family }) => family === "own").map(({ weight }) => weight));
	expect(await weights()).toEqual(["300 800"]);
	await save("public/fonts/f.woff2", await readFile(FONTS.fixed));
	await expect.poll(weights).toEqual(["normal"]);
	await expect.poll(() => fontsOf(page, "h1")).toEqual(["Boxes"]);
	await save("site.yml", `${settings("The Desk")}font: /fonts/g.woff2\n`);
	await expect(page.getByText(/site\.yml:4:1.*Did you mean `\/fonts\/f\.woff2`/)).toBeVisible();
	await expect.poll(() => fontsOf(page, "h1")).not.toContain("Boxes");
	await save("site.yml", settings("The Desk"));
	await expect(page.getByText(/site\.yml:4:1/)).toHaveCount(0);
	await isSamePage(page);
});

test("saving an image updates the open page", async ({ page }) => {
	await page.goto("/blog/long");
	await mark(page);
	const image = page.getByRole("img", { name: "The view" });
	await expect(image).toHaveAttribute("width", "300");
	await save("public/img/view.png", await picture(120, 240));
	await expect(image).toHaveAttribute("height", "240");
	await image.scrollIntoViewIfNeeded();
	const proportion = () => image.evaluate((one: HTMLImageElement) => one.naturalHeight / one.naturalWidth);
	await expect.poll(proportion, "the new picture itself is shown").toBe(2);
	await isSamePage(page);
});

test("adding and deleting a post updates the open list and its page", async ({ page }) => {
	await page.goto("/");
	await mark(page);
	const card = page.getByRole("article").filter({ hasText: "Fresh from the desk" });
	await expect(card).toHaveCount(0);
	await save("posts/deep/in/fresh.md", post("Fresh from the desk", "2026-03-01", "Just written."));
	await expect(card).toBeVisible();
	await isSamePage(page);
	const visitor = await page.context().newPage();
	await visitor.goto("/blog/deep/in/fresh");
	await expect(visitor.getByText("Just written.")).toBeVisible();
	await rm(join(DESK, "posts/deep/in/fresh.md"));
	await expect(card).toHaveCount(0);
	await expect.poll(async () => (await page.request.get("/blog/deep/in/fresh")).status()).toBe(404);
	await visitor.close();
});

test("the search of the dev server finds drafts and what was just saved", async ({ page }) => {
	const results = page.getByRole("list", { name: "Results" });
	await page.goto("/");
	await page.keyboard.press("/");
	await page.getByRole("searchbox").fill("idea");
	// The first search of a server has the index made.
	const idea = results.getByRole("listitem").filter({ hasText: "An idea" });
	await expect(idea).toContainText("draft");
	await page.keyboard.press("Escape");
	await save("posts/found.md", post("To be found", "2026-02-01", "A word like quincunx."));
	await expect(page.getByRole("article").filter({ hasText: "To be found" })).toBeVisible();
	await page.keyboard.press("/");
	await page.getByRole("searchbox").fill("quincunx");
	await expect(results.getByRole("link")).toHaveText(["To be found"]);
	await page.goto("/search?q=quincunx");
	await expect(results.getByRole("link")).toHaveText(["To be found"]);
	await rm(join(DESK, "posts/found.md"));
});

test("a post that doesn't compile shows its position, others still work, and saving a fix clears it", async ({
	page,
}) => {
	await page.goto("/blog/fragile");
	await mark(page);
	await save("posts/fragile.mdx", post("A fragile post", "2026-01-01", "Well.\n\n<Callout>\nNever closed."));
	await expect(page.getByText(/posts\/fragile\.mdx:8:1/)).toBeVisible();
	await expect(page.getByText(/closing tag/i).first()).toBeVisible();
	const visitor = await page.context().newPage();
	expect((await visitor.goto("/blog/long"))?.status()).toBe(200);
	await expect(visitor.getByText("Paragraph 1 of")).toBeVisible();
	expect((await visitor.goto("/"))?.status()).toBe(200);
	await expect(visitor.getByRole("article").filter({ hasText: "A fragile post" })).toBeVisible();
	await visitor.close();
	await save("posts/fragile.mdx", post("A fragile post", "2026-01-01", "Mended again."));
	await expect(page.getByText("Mended again.")).toBeVisible();
	await expect(page.getByText(/posts\/fragile\.mdx:8:1/)).toHaveCount(0);
	await isSamePage(page);
});

test("invalid front matter shows its position, and saving a fix clears it", async ({ page }) => {
	await page.goto("/blog/fragile");
	await mark(page);
	await save("posts/fragile.mdx", post("A fragile post", "someday", "Mended again."));
	await expect(page.getByText(/posts\/fragile\.mdx:3:1/)).toBeVisible();
	await writeFile(join(DESK, "posts/fragile.mdx"), post("A sturdy post", "2026-01-01", "Mended for good."));
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("A sturdy post");
	await isSamePage(page);
});

test("a tab on a missing post shows it once it is saved, also after deleting it", async ({ page, expectedErrors }) => {
	expectedErrors.push(/404 \(Not Found\)/, drawnInBrowser);
	const statusIs = (status: number) =>
		expect.poll(async () => (await page.request.get("/blog/awaited")).status()).toBe(status);
	// From here on the server knows of all that was saved before.
	await save("posts/awaited.md", post("A first try", "2026-03-02", "Taken back."));
	await statusIs(200);
	await rm(join(DESK, "posts/awaited.md"));
	await statusIs(404);
	await page.goto("/blog/awaited");
	const title = page.getByRole("heading", { level: 1 });
	await expect(title).toHaveText("There is no page at this address");
	await isAtRest(page);
	await save("posts/awaited.md", post("Long awaited", "2026-03-02", "Here at last."));
	await expect(title).toHaveText("Long awaited");
	await rm(join(DESK, "posts/awaited.md"));
	await expect(title).toHaveText("There is no page at this address");
	await save("posts/awaited.md", post("Back again", "2026-03-02", "As if nothing had happened."));
	await expect(title).toHaveText("Back again");
});

test("a page that fails to render says why, and renders once it is fixed", async ({ page, expectedErrors }) => {
	expectedErrors.push(/not valid as a React child/, /500 \(Internal Server Error\)/, drawnInBrowser);
	const title = page.getByRole("heading", { level: 1 });
	const failing = post("A failing post", "2026-01-01", "<Details summary={{ no: 1 }}>\nInside.\n</Details>");
	await save("posts/fragile.mdx", post("A sound post", "2026-01-01", "Sound."));
	await page.goto("/blog/fragile");
	await expect(title).toHaveText("A sound post");
	for (const come of [() => undefined, () => page.reload()]) {
		await save("posts/fragile.mdx", failing);
		await come();
		await expect(title).toHaveText("This page can't be drawn");
		await expect(page.getByText(/not valid as a React child/).first()).toBeVisible();
		await isAtRest(page);
		await save("posts/fragile.mdx", post("A mended post", "2026-01-01", "Mended."));
		await expect(title).toHaveText("A mended post");
	}
});

test("diagnostics of settings and authors show below every page", async ({ page }) => {
	await page.goto("/blog/long");
	await mark(page);
	const desk = page.getByRole("complementary", { name: "Settings, authors and tags" });
	await expect(desk).toHaveCount(0);
	await save("site.yml", `${settings("The Desk")}postsPerPage: many\n`);
	await expect(desk.getByText(/site\.yml:4:1/)).toBeVisible();
	await save("authors.yml", "mira:\n  name: [\n");
	await expect(desk.getByText(/authors\.yml:/)).toBeVisible();
	await save("authors.yml", "mira:\n  name: Mira\n");
	await save("site.yml", settings("The Desk"));
	await expect(desk).toHaveCount(0);
	await isSamePage(page);
});

testThemeWithFramework("/blog/long");
testThemeWhileEditing("/blog/fragile", (words) =>
	save("posts/fragile.mdx", post("A fragile post", "2026-01-01", words)),
);
testUnreadableImages();
