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

test("no page overflows horizontally", { tag: "@phone" }, async ({ page, isMobile, expectedErrors }) => {
	expectedErrors.push(/404/);
	for (const path of paths) {
		await page.goto(path);
		for (const width of isMobile ? [320, 390] : [820, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			await expect.poll(overflow, `${path} at ${width} px`).toBeLessThanOrEqual(0);
		}
	}
});
