import type { Page } from "playwright/test";

export const LIGHT = "light paper";
export const DARK = "dark paper";

/** Which paper a page is on, by the lightness of its ground. */
export async function paperOf(page: Page): Promise<string> {
	const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const lightness = Number(/^oklch\(([\d.]+)/.exec(ground)?.[1]);
	return lightness > 0.5 ? LIGHT : lightness < 0.5 ? DARK : ground;
}
