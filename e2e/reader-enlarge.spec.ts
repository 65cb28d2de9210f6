import { expect, test } from "@/e2e/support/test";

test.beforeEach(({ page }) => page.goto("/blog/pictures").then(() => undefined));

test("an image larger than its column opens in a dialog, which Escape and a click close", {
	tag: "@phone",
}, async ({ page }) => {
	const link = page.getByRole("link", { name: "The harbour from above" });
	const dialog = page.getByRole("dialog", { name: "The harbour from above" });
	await link.focus();
	await page.keyboard.press("Enter");
	await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
	const image = dialog.locator("img");
	await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1600);
	const { width, height } = (await image.boundingBox()) ?? { width: 0, height: 0 };
	const window = page.viewportSize() ?? { width: 0, height: 0 };
	expect(width / height).toBeCloseTo(1.6, 1);
	expect(width).toBeLessThanOrEqual(window.width);
	expect(height).toBeLessThanOrEqual(window.height);
	expect(Math.max(width / window.width, height / window.height)).toBeCloseTo(1, 1);

	await page.keyboard.press("Escape");
	await expect(dialog).toHaveCount(0);
	await expect(link).toBeFocused();
	await link.click();
	await dialog.click();
	await expect(dialog).toHaveCount(0);
	await expect(page).toHaveURL(/\/blog\/pictures$/);
});

test("without JavaScript the link opens the large image", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}/blog/pictures`);
	const href = await page.getByRole("link", { name: "The harbour from above" }).getAttribute("href");
	const response = await page.goto(`${baseURL}${href}`);
	expect(response?.headers()["content-type"]).toMatch(/^image\//);
	await context.close();
});

test("a small image and an image in a link can't be enlarged", async ({ page }) => {
	await expect(page.getByAltText("Three boxes in a row")).toBeVisible();
	await expect(page.locator("a[href^='/_next/']", { has: page.getByAltText("Three boxes in a row") })).toHaveCount(0);
	await expect(page.locator("a a")).toHaveCount(0);
});
