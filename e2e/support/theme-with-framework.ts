import type { Page } from "playwright/test";
import { backgroundOf, DARK, LIGHT } from "@/e2e/support/background";
import { expect, test } from "@/e2e/support/test";

/** React has taken the page over; from then on it would have complained, which fails a test. */
const isTakenOver = (page: Page) =>
	expect
		.poll(() => page.evaluate(() => Object.keys(document.body).some((key) => key.startsWith("__reactProps"))))
		.toBe(true);

/** Chooses themes on a page that has the framework. */
export function testThemeWithFramework(address: string): void {
	test("hydration keeps the chosen theme", async ({ page, context }) => {
		await context.addInitScript(() => {
			localStorage.theme ??= "dark";
		});
		await page.goto(address);
		await isTakenOver(page);
		expect(await backgroundOf(page)).toBe(DARK);
		await page.getByRole("button", { name: "Theme: dark" }).click();
		await page.getByRole("button", { name: "Theme: light" }).click();
		await page.getByRole("button", { name: "Theme: system" }).click();
		expect(await backgroundOf(page)).toBe(DARK);
		await page.reload();
		await isTakenOver(page);
		await expect(page.getByRole("button", { name: "Theme: dark" })).toBeVisible();
	});
}

/** Chooses a theme on a page whose post is then saved with other words. */
export function testThemeWhileEditing(address: string, save: (words: string) => Promise<void>): void {
	test("a save keeps the chosen theme", async ({ page }) => {
		await page.goto(address);
		await isTakenOver(page);
		await page.getByRole("button", { name: "Theme: system" }).click();
		await save("Other words.");
		await expect(page.getByText("Other words.")).toBeVisible();
		await expect(page.getByRole("button", { name: "Theme: dark" })).toBeVisible();
		expect(await backgroundOf(page)).not.toBe(LIGHT);
	});
}
