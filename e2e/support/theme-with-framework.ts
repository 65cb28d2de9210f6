import type { Page } from "playwright/test";
import { DARK_BACKGROUND, getBackground, LIGHT_BACKGROUND } from "@/e2e/support/background";
import { expect, test } from "@/e2e/support/test";

/** Waits until React has hydrated the page; a mismatch would have been logged as an error. */
const waitForHydration = (page: Page) =>
	expect
		.poll(() => page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith("__reactProps"))))
		.toBe(true);

/** Defines a test of the theme button on a page with the framework. */
export function testThemeWithFramework(path: string): void {
	test("hydration keeps the chosen theme", async ({ page, context }) => {
		await context.addInitScript(() => {
			localStorage.theme ??= "dark";
		});
		await page.goto(path);
		await waitForHydration(page);
		expect(await getBackground(page)).toBe(DARK_BACKGROUND);
		await page.getByRole("button", { name: "Theme: dark" }).click();
		await page.getByRole("button", { name: "Theme: light" }).click();
		await page.getByRole("button", { name: "Theme: system" }).click();
		expect(await getBackground(page)).toBe(DARK_BACKGROUND);
		await page.reload();
		await waitForHydration(page);
		await expect(page.getByRole("button", { name: "Theme: dark" })).toBeVisible();
	});
}

/** Defines a test of the theme on a page whose post is saved with another text. */
export function testThemeWhileEditing(path: string, save: (text: string) => Promise<void>): void {
	test("a save keeps the chosen theme", async ({ page }) => {
		await page.goto(path);
		await waitForHydration(page);
		await page.getByRole("button", { name: "Theme: system" }).click();
		await save("Other words.");
		await expect(page.getByText("Other words.")).toBeVisible();
		await expect(page.getByRole("button", { name: "Theme: dark" })).toBeVisible();
		expect(await getBackground(page)).not.toBe(LIGHT_BACKGROUND);
	});
}
