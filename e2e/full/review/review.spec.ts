import { readFile } from "node:fs/promises";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { writeFiles } from "@/e2e/support/content";
import { makePng } from "@/e2e/support/editor-blog";
import type { LocalServer } from "@/e2e/support/file-server";
import { clickCounter, writeCounter } from "@/e2e/support/interactive-blog";
import { findMentions, readOutputFiles } from "@/e2e/support/output-files";
import { run } from "@/e2e/support/process";
import { makeProject } from "@/e2e/support/project";
import { listReviewLinks, REVIEW_SECRET } from "@/e2e/support/review-blog";
import { serveExport } from "@/e2e/support/static-host";
import { expect, test } from "@/e2e/support/test";

test.describe.configure({ mode: "serial" });

const project = ".builds/e2e-review/project";
const content = path.join(project, "content");
const out = path.join(project, "out");
/** The blog is below a path, which all URLs of a draft have to have. */
const PREFIX = "/notes";

const NEST = "posts/quokka-nest/index.mdx";
const COUNTER = "posts/quokka-counter.mdx";
const NEST_SOURCE = `---
title: The quokka nest
description: Of moss and quokkadown.
date: 2026-11-01
draft: true
review: 2199-01-15
image: ./quokka-view.png
tags: [quokkatag]
---

The **quokka** builds its nest of "moss".

## Where it builds

![The view](./quokka-view.png) It is near [the list](./quokka-list.txt) of trees.

| Tree | Height |
| --- | --- |
| Quokkapine | 12 m |

\`\`\`js
const quokka = "asleep";
\`\`\`
`;

let view: Buffer;
let server: LocalServer | undefined;
let links: Map<string, string>;

test.beforeAll(async () => {
	test.setTimeout(BUILD_TIMEOUT);
	await makeProject(project);
	view = await makePng(1200, 800);
	await writeCounter(content);
	const counter = (await readFile(path.join(content, "posts/counter.mdx"), "utf8")).replace(
		"title: A counter",
		"title: A quokka counter\nreview: 2199-01-15\ndraft: true",
	);
	await writeFiles(content, {
		"site.yml": `title: Notes\ndescription: Of trees.\nurl: https://notes.example${PREFIX}\n`,
		"posts/2026-01-01-trees.md": "---\ntitle: Trees\n---\n\nTrees are tall.\n",
		[NEST]: NEST_SOURCE,
		[COUNTER]: counter,
		"posts/quokka-nest/quokka-view.png": view,
		"posts/quokka-nest/quokka-list.txt": "quokkapines\n",
	});
	const env = { CONTENT_DIR: undefined, BUILD_DIR: undefined, SITE_DIR: undefined, REVIEW_SECRET };
	const { code, output } = await run("npm", ["run", "export"], env, project, BUILD_TIMEOUT);
	if (code !== 0) throw new Error(output);
	server = await serveExport(out, `https://notes.example${PREFIX}`);
	links = await listReviewLinks(server.url, { CONTENT_DIR: undefined }, project);
});
test.afterAll(() => server?.stop());

const linkOf = (file: string) => links.get(file) ?? "";
/** Returns the status sentence of the page of a draft that isn't open. */
const status = (page: Page) => page.getByRole("status").filter({ visible: true });

test("an export has no trace of drafts for review but their encrypted pages", async () => {
	const files = await readOutputFiles(out);
	const ids = [...links.values()].map((link) => /review\/(\w+)#/.exec(link)?.[1] ?? "");
	const pages = files.map(({ file }) => file).filter((file) => file.startsWith("review/"));
	expect(pages).toEqual(ids.sort().map((id) => `review/${id}.html`));
	expect(findMentions(files, /quokka|where it builds|asleep/i)).toEqual([]);
	expect(files.filter(({ bytes }) => bytes.equals(view))).toEqual([]);
});

test("a draft opens with its link, as the page that it will be", async ({ page, expectedErrors }) => {
	await page.goto(linkOf(NEST));
	await expect(page).toHaveTitle("The quokka nest · Notes");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("The quokka nest");
	await expect(page.getByText("Draft for review until 15 January 2199")).toBeVisible();
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
	for (const image of await page.getByRole("article").getByRole("img").all()) {
		await image.scrollIntoViewIfNeeded();
		await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1200);
	}
	// The script of all pages works as well.
	await page.getByRole("button", { name: "Theme: system" }).click();
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await page.getByRole("button", { name: "Copy" }).first().hover();
	await page.keyboard.press("/");
	await expect(page.getByRole("dialog")).toBeVisible();
	await page.keyboard.press("Escape");
	// Its own policy holds.
	expectedErrors.push(/TrustedHTML/);
	const written = page.evaluate(() => {
		document.body.innerHTML = "<p>Written";
	});
	await expect(written).rejects.toThrow(/TrustedHTML/);

	await page.getByRole("link", { name: "the list" }).click();
	await expect(page.locator("body")).toHaveText("quokkapines");
	await page.goBack({ waitUntil: "commit" });
	await expect(page).toHaveTitle("The quokka nest · Notes");
});

test("a reload opens a draft again, also after a link to a part of it", async ({ page }) => {
	await page.setViewportSize({ width: 400, height: 200 });
	await page.goto(linkOf(NEST));
	await page.getByRole("heading", { name: "Where it builds" }).waitFor();
	await page.evaluate(() => {
		location.hash = "#where-it-builds";
	});
	await page.reload();
	await expect(page.getByRole("heading", { name: "Where it builds" })).toBeInViewport();
});

test("a draft with an interactive component opens with it", async ({ page }) => {
	await page.goto(linkOf(COUNTER));
	await clickCounter(page, 0);
});

test("a link with another key or without one opens nothing but a message, and the whole one opens the draft after it", async ({
	page,
}) => {
	const [address = "", key = ""] = linkOf(NEST).split("#");
	for (const wrong of [address, `${address}#${"a".repeat(43)}`, `${address}#${key.slice(0, -1)}`]) {
		await page.goto("about:blank");
		await page.goto(wrong);
		await expect(status(page)).toContainText("The link isn’t complete");
		await expect(page).toHaveTitle("Draft for review · Notes");
	}
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
		expect(violations).toEqual([]);
	}
	await page.goto(linkOf(NEST));
	await expect(page).toHaveTitle("The quokka nest · Notes");
});

test("a draft doesn't open after its last day", async ({ page }) => {
	await page.clock.setFixedTime(new Date("2199-01-16T00:00:01Z"));
	await page.goto(linkOf(NEST));
	await expect(status(page)).toContainText("The review of this draft has ended.");
});

test.describe(() => {
	test.use({ javaScriptEnabled: false });

	test("without JavaScript, the page of a draft names what is needed", async ({ page }) => {
		await page.goto(linkOf(NEST));
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Draft for review");
		await expect(page.locator("noscript p")).toBeVisible();
		await expect(page.locator("noscript p")).toContainText("This draft is encrypted");
	});
});
