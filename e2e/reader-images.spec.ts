import { expect, test } from "@/e2e/support/test";

test("images load at the smallest sufficient size as AVIF, have a placeholder colour, and open in a dialog", {
	tag: "@phone",
}, async ({ page }) => {
	await page.goto("/blog/pictures");
	const main = page.getByRole("main");
	const images = main.locator("img");
	await test.step("a photograph has a placeholder colour, an SVG has none", async () => {
		const getBackgroundColor = (name: string) =>
			main.getByRole("img", { name }).evaluate((one) => getComputedStyle(one).backgroundColor);
		expect(await getBackgroundColor("The harbour from above")).toMatch(/^rgb\(\d+, \d+, \d+\)$/);
		expect(await getBackgroundColor("Three boxes in a row")).toBe("rgba(0, 0, 0, 0)");
	});
	await test.step("every image loads, at the smallest sufficient size", async () => {
		await expect(images).toHaveCount(4);
		for (const image of await images.all()) {
			await image.scrollIntoViewIfNeeded();
			const isLoaded = () => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0);
			await expect.poll(isLoaded, "every visible image loads").toBe(true);
		}
		for (const name of ["A wide strip of sand", "A lighthouse at noon", "The harbour from above"]) {
			const { src, displayedWidth, offeredWidths } = await main
				.getByRole("img", { name })
				.evaluate((one: HTMLImageElement) => ({
					src: one.currentSrc,
					displayedWidth: one.getBoundingClientRect().width * devicePixelRatio,
					offeredWidths: [...(one.parentElement?.querySelector("source")?.srcset ?? "").matchAll(/ (\d+)w/g)].map(
						(match) => Number(match[1]),
					),
				}));
			const expectedWidth = offeredWidths.find((width) => width >= Math.floor(displayedWidth)) ?? offeredWidths.at(-1);
			const [, width] = /^\/_next\/static\/media\/\w+\.[0-9a-f]{8}-(\d+)\.avif$/.exec(new URL(src).pathname) ?? [];
			expect(width, name).toBe(String(expectedWidth));
			const response = await page.request.get(src);
			expect(response.headers()["content-type"]).toBe("image/avif");
			expect(response.headers()["cache-control"]).toMatch(/immutable/);
		}
	});
	await test.step("an image larger than its column opens in a dialog, which Escape and a click close", async () => {
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
		await page.keyboard.press("Enter");
		const other = page.getByRole("dialog", { name: "A lighthouse at noon" });
		await page.keyboard.press("ArrowRight");
		await expect(other).toBeVisible();
		await page.keyboard.press("ArrowLeft");
		await expect(dialog).toBeVisible();
		await page.keyboard.press("ArrowLeft");
		await page.keyboard.press("Enter");
		await expect(page.getByRole("dialog")).toHaveCount(0);
		await expect(page.getByRole("link", { name: "A lighthouse at noon" })).toBeFocused();
		await link.click();
		await dialog.click();
		await expect(dialog).toHaveCount(0);
		await expect(page).toHaveURL(/\/blog\/pictures$/);
	});
	await test.step("a small image and an image in a link can't be enlarged", async () => {
		const small = page.getByAltText("Three boxes in a row");
		await expect(small).toBeVisible();
		await expect(page.locator("a[href^='/_next/']", { has: small })).toHaveCount(0);
		await expect(page.locator("a a")).toHaveCount(0);
	});
});
