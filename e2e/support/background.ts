import type { Page } from "playwright/test";

/** The CSS selector of the theme button, for tests that can't query by role. */
export const THEME_BUTTON = "body > header button:not([popovertarget])";

export const LIGHT_BACKGROUND = "light background";
export const DARK_BACKGROUND = "dark background";

/** Returns whether the background of a page is light or dark, judged by its lightness. */
export async function getBackground(page: Page): Promise<string> {
	const color = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const lightness = getLightness(color);
	return lightness > 0.5 ? LIGHT_BACKGROUND : lightness < 0.5 ? DARK_BACKGROUND : color;
}

/** Returns the lightness of a computed color from 0 to 1. */
function getLightness(color: string): number {
	const [first = Number.NaN, ...others] = (color.match(/[\d.]+/g) ?? []).map(Number);
	return color.startsWith("rgb") ? Math.max(first, ...others.slice(0, 2)) / 255 : first;
}
