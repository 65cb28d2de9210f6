import type { Page } from "playwright/test";

export const LIGHT = "light background";
export const DARK = "dark background";

/** Returns whether the background of a page is light or dark, by its lightness. */
export async function backgroundOf(page: Page): Promise<string> {
	const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const lightness = Number(/^oklch\(([\d.]+)/.exec(ground)?.[1]);
	return lightness > 0.5 ? LIGHT : lightness < 0.5 ? DARK : ground;
}
