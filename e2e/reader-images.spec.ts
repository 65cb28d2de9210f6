import { expect, test } from "@/e2e/support/test";

test.beforeEach(({ page }) => page.goto("/blog/pictures").then(() => undefined));

test("images have the size of their file, so that nothing jumps", async ({ page }) => {
	for (const [name, width, height] of [
		["A wide strip of sand", 2000, 800],
		["A lighthouse at noon", 900, 1200],
		["The harbour from above", 1600, 1000],
		["Three boxes in a row", 640, 160],
	] as const) {
		const image = page.getByRole("main").getByRole("img", { name });
		await expect(image).toHaveAttribute("width", String(width));
		await expect(image).toHaveAttribute("height", String(height));
	}
});

test("photographs come in several sizes, and only the first loads at once", async ({ page }) => {
	const images = page.getByRole("main").locator("img");
	await expect(images).toHaveCount(4);
	await expect(images.first()).not.toHaveAttribute("loading", "lazy");
	for (const name of ["A lighthouse at noon", "The harbour from above"]) {
		const image = page.getByRole("main").getByRole("img", { name });
		await expect(image).toHaveAttribute("loading", "lazy");
		await expect(image).toHaveAttribute("srcset", /\d+w.*\d+w/);
		await expect(image).toHaveAttribute("sizes", /./);
	}
	await expect(page.getByRole("main").getByRole("img", { name: "Three boxes" })).toHaveAttribute("loading", "lazy");
});

test("every image that is shown arrives", async ({ page }) => {
	for (const image of await page.getByRole("main").locator("img").all()) {
		await image.scrollIntoViewIfNeeded();
		await expect
			.poll(() => image.evaluate((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0))
			.toBe(true);
	}
});

test("an image that is missing is told by its alt text, never by a broken icon", async ({ page }) => {
	await expect(page.getByText("A picture that nobody has")).toBeVisible();
	await expect(page.locator("img[src*='nobody-has-this']")).toHaveCount(0);
});
