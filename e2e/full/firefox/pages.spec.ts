import type { Page } from "playwright/test";
import { expectInteractive } from "@/e2e/support/host-tests";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, test } from "@/e2e/support/test";

// The fixture `test` expects no error in the console and no request to another host.

/** Posts with every component and every kind of Markdown. */
const POSTS = ["components", "code", "github", "headings", "other-spellings", "pictures", "привет-мир", "readme"];

/** Opens a page, and expects that it is complete: its script has run, its style is there, all images load, and nothing is too wide. */
async function openWhole(page: Page, path: string, status = 200): Promise<void> {
	const response = await page.goto(path);
	expect(response?.status(), path).toBe(status);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await expect(page.locator("html")).toHaveAttribute("data-js", "");
	expect(await page.evaluate(() => document.styleSheets.length), path).toBeGreaterThan(0);
	for (const image of await page.getByRole("main").getByRole("img").filter({ visible: true }).all()) {
		if ((await image.evaluate((element) => element.tagName)) !== "IMG") continue;
		await image.scrollIntoViewIfNeeded();
		await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
}

test.describe("the project's own blog", () => {
	test.use({ blog: "own" });

	for (const { name, path, status } of pageKinds.filter(({ blog }) => blog === "own")) {
		test(`opens whole: ${name}`, async ({ page, expectedErrors }) => {
			if (status === 404) expectedErrors.push(/404/);
			await openWhole(page, path, status);
		});
	}
});

test("posts of every kind open whole", async ({ page }) => {
	for (const name of POSTS) await openWhole(page, `/blog/${name}`);
});

test("tabs change by pointer and keyboard, and details open", async ({ page }) => {
	await page.goto("/blog/components");
	await page.getByText("yarn", { exact: true }).click();
	await expect(page.getByText("yarn install")).toBeVisible();
	await expect(page.getByText("npm ci")).toBeHidden();
	await page.keyboard.press("ArrowLeft");
	await expect(page.getByText("pnpm install")).toBeVisible();
	await page.locator("summary", { hasText: "What is inside?" }).click();
	await expect(page.getByText("A hidden answer.")).toBeVisible();
});

test("the search finds a post and opens it by keyboard", async ({ page }) => {
	await page.goto("/blog/code");
	await page.keyboard.press("/");
	await page.getByRole("searchbox", { name: "Search" }).fill("floor is lower");
	const hits = page.getByRole("list", { name: "Results" }).getByRole("link");
	await expect(hits).toHaveText(["Every shared component"]);
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Every shared component");
});

test("the theme button changes the colors, and the choice stays", async ({ page }) => {
	await page.goto("/");
	const getBackground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const light = await getBackground();
	await page.getByRole("button", { name: "Theme: system" }).click();
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await expect.poll(getBackground).not.toBe(light);
	await page.goto("/blog/code");
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("code is copied", async ({ page }) => {
	await page.goto("/blog/code");
	const button = page.getByRole("main").locator("[data-copy]").first();
	await button.focus();
	await button.press("Enter");
	await expect(button).toHaveText("Copied");
});

test("a link opens a post, and the way back leads to the same place of the list", async ({ page }) => {
	await page.goto("/");
	const link = page.getByRole("article").last().getByRole("link").first();
	await link.scrollIntoViewIfNeeded();
	const place = await page.evaluate(() => scrollY);
	await link.click();
	await expect(page).toHaveURL(/\/blog\//);
	await page.goBack();
	await expect(page).toHaveURL("/");
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
});

test("the policy blocks an injected script", async ({ page, expectedErrors }) => {
	expectedErrors.push(/Content-Security-Policy/);
	await page.goto("/blog/components");
	await page.evaluate(() => {
		document.body.append(Object.assign(document.createElement("script"), { text: "window.intruder = true" }));
	});
	expect(await page.evaluate(() => "intruder" in window)).toBe(false);
});

test.describe("a component with state", () => {
	test.use({ blog: "interactive" });

	test("counts under the policy of its page", async ({ page }) => {
		await page.goto("/blog/counter");
		await clickCounter(page, 0);
		await clickCounter(page, 1);
		await expectInteractive(page);
	});
});
