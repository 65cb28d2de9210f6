import type { Page } from "playwright/test";
import { clickCounter } from "@/e2e/support/interactive-blog";
import { expect, test } from "@/e2e/support/test";

const listScripts = (page: Page) =>
	page.locator("script[src]").evaluateAll((all) => all.map((one) => one.getAttribute("src") ?? ""));
const isQuireScript = (src: string) => /^\/_next\/static\/media\/\w+\.js$/.test(src);

/** Expects that a page has no framework, and a strict policy. */
async function expectStatic(page: Page): Promise<void> {
	expect((await listScripts(page)).filter((src) => !isQuireScript(src))).toEqual([]);
	await expectPolicy(page);
	await expect(page.locator("html")).toHaveAttribute("data-js", "");
}

/** Expects that a page has the framework, and a policy that allows inline scripts by their hash only. */
export async function expectInteractive(page: Page): Promise<void> {
	expect((await listScripts(page)).filter((src) => !isQuireScript(src)).length).toBeGreaterThan(0);
	await expectPolicy(page);
	await expect(page.locator("html")).toHaveAttribute("data-js", "");
}

async function expectPolicy(page: Page) {
	const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
	await expect(policy).toHaveCount(1);
	await expect(policy).toHaveAttribute("content", /default-src 'none'; script-src 'sha256-/);
	await expect(policy).not.toHaveAttribute("content", /'unsafe-/);
}

/** Defines the tests of the interactive blog that every kind of hosting has to pass; the blog is at `baseURL`. */
export function testHosting(): void {
	test("a static page has no framework, and has its images and style", async ({ page }) => {
		await page.goto("/blog/light");
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Words alone");
		await expectStatic(page);
		for (const name of ["A dot", "Beside"]) {
			const image = page.getByRole("img", { name });
			await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
		}
		expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
	});

	test("an interactive component works, also inside other components", async ({ page }) => {
		await page.goto("/");
		await expectStatic(page);
		await page.getByRole("article").getByRole("link", { name: "A counter", exact: true }).click();
		await clickCounter(page, 0);
		await clickCounter(page, 1);
		await expectInteractive(page);

		await page.goto("/blog/nested");
		await page.getByText("Count", { exact: true }).click();
		await clickCounter(page, 0);
		await expectInteractive(page);
	});

	test("legacy paths redirect to their post", async ({ page }) => {
		for (const old of ["/old/light.html", "/former/light", "/former/light/"]) {
			await page.goto(old);
			await expect(page).toHaveURL("/blog/light");
			await expect(page.getByRole("heading", { level: 1 })).toHaveText("Words alone");
		}
	});

	test("unknown and hidden paths are 404s, and a path may have any letters", async ({ page, expectedErrors }) => {
		expectedErrors.push(/status of 404/);
		expect((await page.goto("/blog/nowhere"))?.status()).toBe(404);
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		await expectStatic(page);
		expect((await page.goto("/blog/quokkadraft"))?.status()).toBe(404);
		expect((await page.goto("/blog/ünïcode"))?.status()).toBe(200);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Odd letters");
	});
}
