import { hasKamiwaza, REVIEW_PATH } from "@/e2e/support/kamiwaza";
import { expect, test } from "@/e2e/support/test";
import { findExcess } from "@/e2e/support/weigh";

test.skip(!hasKamiwaza, "../shared/corpora is not beside the project");
test.use({ blog: "kamiwaza" });

test.describe("on a phone with a pixel density of 3", () => {
	test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });

	test("images have at most a fifth of their original bytes, each at the smallest sufficient size", async ({
		page,
		url,
	}) => {
		await page.goto(REVIEW_PATH);
		let sentBytes = 0;
		let originalBytes = 0;
		for (const image of await page.getByRole("main").locator("img").all()) {
			await image.scrollIntoViewIfNeeded();
			await expect
				.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0 && one.currentSrc))
				.toBeTruthy();
			const { src, displayedWidth, offeredWidths } = await image.evaluate((one: HTMLImageElement) => ({
				src: one.currentSrc,
				displayedWidth: one.getBoundingClientRect().width * devicePixelRatio,
				offeredWidths: [...one.srcset.matchAll(/ (\d+)w/g)].map((match) => Number(match[1])),
			}));
			const { searchParams } = new URL(src);
			const expectedWidth = offeredWidths.find((width) => width >= Math.floor(displayedWidth)) ?? offeredWidths.at(-1);
			expect(searchParams.get("w"), src).toBe(String(expectedWidth));
			const accept = { accept: "image/avif,image/webp,image/*" };
			sentBytes += (await (await page.request.get(src, { headers: accept })).body()).length;
			originalBytes += (await (await page.request.get(url + (searchParams.get("url") ?? ""))).body()).length;
		}
		expect(originalBytes).toBeGreaterThan(4_000_000);
		expect(sentBytes / originalBytes).toBeLessThanOrEqual(0.2);
	});
});

test("the Python of the review is highlighted", async ({ page }) => {
	await page.goto(REVIEW_PATH);
	const code = page.getByRole("main").locator("pre", { hasText: "__main__" });
	await expect(code).toContainText('    print("Hello, world!")');
	const colours = await code
		.locator("span")
		.evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).color)).size);
	expect(colours).toBeGreaterThan(2);
});

test("no post overflows horizontally", async ({ page }) => {
	await page.goto("/");
	const links = page.getByRole("article").getByRole("heading").getByRole("link");
	const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
	expect(paths).toHaveLength(4);
	for (const path of paths) {
		await page.goto(path);
		for (const width of [390, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
		}
	}
});

test("the review is within its budget", async ({ page, url }) => {
	// Its text alone has 6.9 KB, its images and their URLs 0.6 KB.
	const budget = { html: 11_000, css: 3800, js: 1900, all: 16_500 };
	expect(await findExcess(page, url + REVIEW_PATH, budget)).toEqual({ status: 200, excess: [] });
});
