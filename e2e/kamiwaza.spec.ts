import { hasKamiwaza, REVIEW } from "@/e2e/support/kamiwaza";
import { expect, test } from "@/e2e/support/test";

test.skip(!hasKamiwaza);
test.use({ blog: "kamiwaza" });

test.describe("on a phone with a very sharp screen", () => {
	test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });

	test("images come in at most a fifth of their bytes, each at the smallest size that is sharp", async ({
		page,
		url,
	}) => {
		await page.goto(REVIEW);
		let sent = 0;
		let original = 0;
		for (const image of await page.getByRole("main").locator("img").all()) {
			await image.scrollIntoViewIfNeeded();
			await expect
				.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0 && one.currentSrc))
				.toBeTruthy();
			const { src, drawn, offered } = await image.evaluate((one: HTMLImageElement) => ({
				src: one.currentSrc,
				drawn: one.getBoundingClientRect().width * devicePixelRatio,
				offered: [...one.srcset.matchAll(/ (\d+)w/g)].map((match) => Number(match[1])),
			}));
			const { searchParams } = new URL(src);
			const enough = offered.find((width) => width >= Math.floor(drawn)) ?? offered.at(-1);
			expect(searchParams.get("w"), src).toBe(String(enough));
			const accept = { accept: "image/avif,image/webp,image/*" };
			sent += (await (await page.request.get(src, { headers: accept })).body()).length;
			original += (await (await page.request.get(url + (searchParams.get("url") ?? ""))).body()).length;
		}
		expect(original).toBeGreaterThan(4_000_000);
		expect(sent / original).toBeLessThanOrEqual(0.2);
	});
});

test("the Python of the review is highlighted", async ({ page }) => {
	await page.goto(REVIEW);
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
