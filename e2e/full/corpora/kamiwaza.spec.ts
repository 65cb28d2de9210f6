import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { hasKamiwaza, KAMIWAZA_CONTENT, REVIEW_PATH } from "@/e2e/support/corpora";
import { expect, test } from "@/e2e/support/test";
import { findExcess } from "@/e2e/support/weigh";

test.skip(!hasKamiwaza, "../shared/corpora is not beside the project");
test.use({ blog: "kamiwaza" });

test.describe("on a phone with a pixel density of 3", () => {
	test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });

	test("images have at most a fifth of their original bytes, each at the smallest sufficient size", async ({
		page,
	}) => {
		await page.goto(REVIEW_PATH);
		const originals = await readdir(KAMIWAZA_CONTENT, { recursive: true });
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
				offeredWidths: [...(one.parentElement?.querySelector("source")?.srcset ?? "").matchAll(/ (\d+)w/g)].map(
					(match) => Number(match[1]),
				),
			}));
			const [, name, width] = /\/([^/]+)\.[0-9a-f]{8}-(\d+)\.avif$/.exec(src) ?? [];
			const expectedWidth = offeredWidths.find((width) => width >= Math.floor(displayedWidth)) ?? offeredWidths.at(-1);
			expect(width, src).toBe(String(expectedWidth));
			sentBytes += (await (await page.request.get(src)).body()).length;
			const original = originals.find((file) => path.parse(file).name === name) ?? "";
			originalBytes += (await stat(path.join(KAMIWAZA_CONTENT, original))).size;
		}
		expect(originalBytes).toBeGreaterThan(4_000_000);
		expect(sentBytes / originalBytes).toBeLessThanOrEqual(0.2);
	});
});

test("the review is within its budget", async ({ page, url }) => {
	// Its text alone has 6.9 KB, its images and their URLs 0.6 KB.
	const budget = { html: 11_100, css: 3800, js: 1900, all: 16_600 };
	expect(await findExcess(page, url + REVIEW_PATH, budget)).toEqual({ status: 200, excess: [] });
});
