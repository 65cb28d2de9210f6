import type { Page } from "playwright/test";

export const LIGHT_BACKGROUND = "light background";
export const DARK_BACKGROUND = "dark background";

/** Returns whether the background of a page is light or dark, judged by its lightness. */
export async function getBackground(page: Page): Promise<string> {
	const color = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const lightness = Number(/^oklch\(([\d.]+)/.exec(color)?.[1]);
	return lightness > 0.5 ? LIGHT_BACKGROUND : lightness < 0.5 ? DARK_BACKGROUND : color;
}
