import { expect, test } from "@/e2e/support/test";

const paths = [
	"/",
	"/page/2",
	"/blog/components",
	"/blog/code",
	"/blog/pictures",
	"/blog/github",
	"/about",
	"/tags",
	"/tags/proof",
	"/authors/ada",
	"/archive",
	"/series/how-it-is-written",
	"/nowhere",
];

for (const path of paths) {
	test(`${path} never scrolls sideways`, async ({ page, isMobile, expectedErrors }) => {
		expectedErrors.push(/404/);
		await page.goto(path);
		for (const width of isMobile ? [320, 390] : [820, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			await expect.poll(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
		}
	});
}
