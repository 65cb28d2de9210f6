import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright/test";
import { remove, save, setUpEditing } from "@/e2e/support/edit-content";
import { EDITOR_CONTENT, postSource, settingsSource } from "@/e2e/support/editor-blog";
import { FONTS, getRenderedFonts } from "@/e2e/support/fonts";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { expectNoReload, listedProblems, mark } from "@/e2e/support/open-page";
import { expect, test } from "@/e2e/support/test";
import { testThemeWhileEditing, testThemeWithFramework } from "@/e2e/support/theme-with-framework";
import { copyUnreadable, testUnreadableImages } from "@/e2e/support/unreadable-images";

setUpEditing();

/**
 * Saves a client component, and again until the page shows it: after an error that was mended, the framework may hold back what has
 * changed until the next save.
 */
async function saveUntilShown(file: string, text: string, shown: Locator) {
	let saves = 0;
	await expect(async () => {
		await save(file, `${text}${"\n".repeat(saves)}`);
		saves += 1;
		await expect(shown).toBeVisible({ timeout: 20_000 });
	}).toPass();
}

/** Expects that the page is not reloaded without a change. */
async function expectStable(page: Page) {
	await mark(page);
	await page.waitForLoadState("networkidle");
	await expectNoReload(page);
}

/** A warning of React in development, if it renders the whole page in the browser after an error on the server. */
const RENDERED_IN_BROWSER = /Encountered a script tag while rendering/;

test("feeds and Markdown of a draft have their types, and follow saves", async ({ request }) => {
	const fields = "draft: true\ntags: [Canary tag]\n";
	const saveCanary = (words: string) => save("posts/canary.mdx", postSource("A canary", "2026-01-09", words, fields));
	const get = (path: string, accept = "*/*") => request.get(path, { headers: { accept } });
	await saveCanary("It sings {1 + 1} times.");
	await expect.poll(async () => (await get("/blog/canary.md")).text()).toContain("It sings 2 times.");
	for (const [path, type, accept] of [
		["/blog/canary.md", "text/markdown"],
		["/blog/canary", "text/markdown", "text/markdown"],
		["/tags/canary-tag/rss.xml", "application/rss+xml"],
		["/tags/canary-tag/atom.xml", "application/atom+xml"],
		["/tags/canary-tag/feed.json", "application/feed+json"],
		["/llms-full.txt", "text/plain"],
	] as const) {
		const response = await get(path, accept);
		expect(response.headers()["content-type"], path).toBe(`${type}; charset=utf-8`);
		expect(await response.text(), path).toContain("It sings 2 times.");
	}
	expect((await get("/tags/nothing/rss.xml")).status()).toBe(404);
	await saveCanary("It sings {1 + 2} times.");
	await expect.poll(async () => (await get("/blog/canary.md")).text()).toContain("It sings 3 times.");
	await remove("posts/canary.mdx");
	await expect.poll(async () => (await get("/blog/canary.md")).status()).toBe(404);
});

test("saves of the theme, of components and slots show in the open page, and errors where the component stands", async ({
	page,
	request,
	expectedErrors,
}) => {
	// The client component of this test, while it throws.
	expectedErrors.push(/Broken counter/);
	const counter = (body: string) =>
		`"use client";\nimport { useState } from "react";\nexport default function Counter() {\n\tconst [count, setCount] = useState(0);\n\t${body}\n}\n`;
	const button = "return <button type='button' onClick={() => setCount(count + 1)}>{count} times</button>;";
	const body = "<Box>words</Box>\n\n<Counter />\n\nThe end.";
	await page.goto("/blog/fragile");
	await save("components/counter.tsx", counter(button));
	await save("components/box.tsx", "export const Box = ({ children }: any) => <div>Box of {children}</div>;\n");
	await save("posts/fragile.mdx", postSource("A fragile post", "2026-01-01", body));
	await expect(page.getByText("Box of words")).toBeVisible();
	await clickCounter(page, 0);
	await mark(page);

	await save("components/box.tsx", "export const Box = ({ children }: any) => <div>Parcel of {children}</div>;\n");
	await expect(page.getByText("Parcel of words")).toBeVisible();
	await save("slots/after-post.tsx", "export default ({ post }: any) => <p>That was {post.title}</p>;\n");
	await expect(page.getByText("That was A fragile post")).toBeVisible();
	await save("theme.css", ".prose p { letter-spacing: 3px }\n.prose b { colour red; }\n");
	const spacing = () => page.getByText("The end.").evaluate((element) => getComputedStyle(element).letterSpacing);
	await expect.poll(spacing).toBe("3px");
	await expect(listedProblems(page).getByText("theme.css:2:")).toBeVisible();
	await save("theme.css", ".prose p { letter-spacing: 5px }\n");
	await expect.poll(spacing).toBe("5px");
	await expect(listedProblems(page).getByText("theme.css:")).toBeHidden();

	const alert = page.getByRole("main").getByRole("alert");
	await save("components/box.tsx", "export const Box = () => { throw new Error('Nothing in it'); };\n");
	await expect(alert).toContainText("Nothing in it");
	await expect(alert).toContainText("components/box.tsx");
	await expect(page.getByText("The end.")).toBeVisible();
	await save("components/box.tsx", "export const Box = () => <div>;\n");
	await expect(alert).toContainText("components/box.tsx:1:");
	await save("components/box.tsx", "export const Box = ({ children }: any) => <div>Crate of {children}</div>;\n");
	await expect(page.getByText("Crate of words")).toBeVisible();
	await saveUntilShown(
		"components/counter.tsx",
		counter("if (count >= 0) throw new Error('Broken counter'); return null;"),
		alert.filter({ hasText: "Broken counter" }),
	);
	await saveUntilShown("components/counter.tsx", counter(button), page.getByRole("button", { name: "0 times" }));
	await clickCounter(page, 0);
	await expectNoReload(page);
	// The framework may notice the save before the blog does.
	const readMarkdown = async () => (await request.get("/blog/fragile.md")).text();
	await expect.poll(readMarkdown).toContain("Crate of words\n\n0 times\n");
	await save("slots/after-posts.tsx", "export default () => null;\n");
	await expect(listedProblems(page).getByText("Did you mean `after-post`?")).toBeVisible();
});

test("saves of settings, descriptions of tags and fonts show in the open page", async ({ page }) => {
	await save("posts/quiet.md", postSource("For a few", "2026-01-02", "Between us.", "unlisted: true\ntags: [raw]\n"));
	await page.goto("/blog/quiet");
	await mark(page);
	await save("public/fonts/f.woff2", await readFile(FONTS.variable));
	await save("tags.yml", "raw:\n  label: Not done yet\n");
	await save("site.yml", `${settingsSource("The Second Desk")}font: /fonts/f.woff2\n`);
	await expect(page.getByRole("banner").getByRole("link", { name: "The Second Desk" })).toBeVisible();
	await expect(page.getByRole("link", { name: "Not done yet" }).first()).toBeVisible();
	await expect.poll(() => getRenderedFonts(page, "h1")).toEqual(["Boxes"]);
	// Next's dev tools add other fonts.
	const weights = () =>
		page.evaluate(() => [...document.fonts].filter(({ family }) => family === "own").map(({ weight }) => weight));
	expect(await weights()).toEqual(["300 800"]);
	await save("public/fonts/f.woff2", await readFile(FONTS.fixed));
	await expect.poll(weights).toEqual(["normal"]);
	await expect.poll(() => getRenderedFonts(page, "h1")).toEqual(["Boxes"]);
	await save("site.yml", `${settingsSource("The Desk")}font: /fonts/g.woff2\n`);
	await expect(listedProblems(page).getByText(/site\.yml:4:1.*Did you mean `\/fonts\/f\.woff2`/)).toBeVisible();
	await expect.poll(() => getRenderedFonts(page, "h1")).not.toContain("Boxes");
	await expectNoReload(page);
});

/** Opens the search by its shortcut, again if the page was reloaded just then. */
async function openSearch(page: Page) {
	await expect(async () => {
		await page.keyboard.press("/");
		await expect(page.getByRole("searchbox")).toBeVisible({ timeout: 5000 });
	}).toPass();
}

test("adding and deleting a post updates the open list, its page and the search, which finds drafts", async ({
	page,
}) => {
	await page.goto("/");
	await mark(page);
	const results = page.getByRole("list", { name: "Results" });
	await openSearch(page);
	await page.getByRole("searchbox").fill("idea");
	// The first search of a server builds the index.
	await expect(results.getByRole("listitem").filter({ hasText: "An idea" })).toContainText("draft");
	await page.keyboard.press("Escape");

	const card = page.getByRole("article").filter({ hasText: "Fresh from the desk" });
	await expect(card).toHaveCount(0);
	await save("posts/deep/in/fresh.md", postSource("Fresh from the desk", "2026-03-01", "A word like quincunx."));
	await expect(card).toBeVisible();
	await openSearch(page);
	await page.getByRole("searchbox").fill("quincunx");
	await expect(results.getByRole("link")).toHaveText(["Fresh from the desk"]);
	await page.keyboard.press("Escape");
	await expectNoReload(page);

	const visitor = await page.context().newPage();
	await visitor.goto("/search?q=quincunx");
	const found = visitor.getByRole("list", { name: "Results" }).getByRole("link");
	await expect(found).toHaveText(["Fresh from the desk"]);
	await visitor.goto("/blog/deep/in/fresh");
	await expect(visitor.getByText("A word like quincunx.")).toBeVisible();
	await remove("posts/deep/in/fresh.md");
	await expect(card).toHaveCount(0);
	await expect.poll(async () => (await page.request.get("/blog/deep/in/fresh")).status()).toBe(404);
	await visitor.close();
});

test("a tab on a missing post shows it once it is saved, also after deleting it", async ({ page, expectedErrors }) => {
	expectedErrors.push(/404 \(Not Found\)/, RENDERED_IN_BROWSER);
	const expectStatus = (status: number) =>
		expect.poll(async () => (await page.request.get("/blog/awaited")).status()).toBe(status);
	// Now the server has noticed everything that was saved before.
	await save("posts/awaited.md", postSource("A first try", "2026-03-02", "Taken back."));
	await expectStatus(200);
	await remove("posts/awaited.md");
	await expectStatus(404);
	await page.goto("/blog/awaited");
	const title = page.getByRole("heading", { level: 1 });
	await expect(title).toHaveText("There is no page at this address");
	await expectStable(page);
	await save("posts/awaited.md", postSource("Long awaited", "2026-03-02", "Here at last."));
	await expect(title).toHaveText("Long awaited");
	await remove("posts/awaited.md");
	await expect(title).toHaveText("There is no page at this address");
	await save("posts/awaited.md", postSource("Back again", "2026-03-02", "As if nothing had happened."));
	await expect(title).toHaveText("Back again");
});

test("a body that can't be rendered is shown as Markdown with the reason, and rendered once it is fixed", async ({
	page,
}) => {
	const title = page.getByRole("heading", { level: 1 });
	const reason = listedProblems(page).getByText(/This can't be rendered/);
	const failing = postSource("A failing post", "2026-01-01", "<Details summary={{ no: 1 }}>\nInside.\n</Details>");
	await save("posts/fragile.mdx", postSource("A sound post", "2026-01-01", "Sound."));
	await page.goto("/blog/fragile");
	await expect(title).toHaveText("A sound post");
	for (const reload of [() => undefined, () => page.reload()]) {
		await save("posts/fragile.mdx", failing);
		await reload();
		await expect(title).toHaveText("A failing post");
		await expect(reason).toBeVisible();
		await expect(listedProblems(page).getByText(/fragile\.mdx:\d+:1$/)).toBeVisible();
		await expect(page.getByText("Inside.", { exact: true })).toBeAttached();
		await expectStable(page);
		await save("posts/fragile.mdx", postSource("A mended post", "2026-01-01", "Mended."));
		await expect(title).toHaveText("A mended post");
		await expect(reason).toHaveCount(0);
	}
});

test("the look follows the settings, without a restart or a reload", async ({ page }) => {
	await save("posts/fragile.mdx", postSource("A fragile post", "2026-01-01", "```js\nconst a = 1;\n```"));
	await page.goto("/blog/fragile");
	const keyword = page.locator(".line span").first();
	await expect(keyword).toHaveClass("k");
	const getColor = (selector: string, property: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
	const background = await getColor("html", "background-color");
	await mark(page);
	const look = (paper: string, theme: string) =>
		`colors:\n  paper: { light: "${paper}" }\nwidth: narrow\ncodeTheme: ${theme}\nfooter: { lines: Set with *care*. }\n`;
	await save("site.yml", settingsSource("The Desk") + look("#ffe9d6", "github-light"));
	await expect.poll(() => getColor("html", "background-color")).toBe("rgb(255, 233, 214)");
	await expect(page.getByRole("contentinfo")).toContainText("Set with care.");
	await expect.poll(() => getColor(".code", "background-color")).toBe("rgb(255, 255, 255)");
	await expect(page.locator("meta[name=theme-color]").last()).toHaveAttribute("content", "#ffe9d6");
	await save("site.yml", settingsSource("The Desk") + look("#d6f0ff", "nord"));
	await expect.poll(() => getColor("html", "background-color")).toBe("rgb(214, 240, 255)");
	await expect.poll(() => getColor(".code", "background-color")).toBe("rgb(46, 52, 64)");
	await save("site.yml", `${settingsSource("The Desk")}colors: { accent: nothing }\n`);
	await expect(listedProblems(page).getByText(/site\.yml:4:11.*is not a color: `nothing`/)).toBeVisible();
	await expect.poll(() => getColor("html", "background-color")).toBe(background);
	await expect(keyword).toHaveClass("k");
	await expect.poll(() => getColor(".code", "background-color")).not.toBe("rgb(46, 52, 64)");
	await expectNoReload(page);
});

testThemeWithFramework("/blog/long");
testThemeWhileEditing("/blog/fragile", (text) =>
	save("posts/fragile.mdx", postSource("A fragile post", "2026-01-01", text)),
);

test.describe("in development", () => {
	test.beforeEach(async ({ request }) => {
		await copyUnreadable(EDITOR_CONTENT);
		// The server may not know of the files yet.
		await expect(async () => expect((await request.get("/blog/unreadable")).status()).toBe(200)).toPass();
	});
	testUnreadableImages();
});
