import type { Page } from "playwright/test";
import { expect } from "@/e2e/support/test";

/** Sets a mark on the window of an open page, which a reload would remove. */
export const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isMarked: true }));

/** Expects that a page was not reloaded since {@link mark}. */
export async function expectNoReload(page: Page): Promise<void> {
	expect(await page.evaluate(() => "isMarked" in window), "the page wasn't reloaded").toBe(true);
}

/** Returns the lists of what is wrong with an open page and with the site. */
export const listedProblems = (page: Page) => page.locator("#post-diagnostics, #site-diagnostics");
