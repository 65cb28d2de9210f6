import type { Page } from "playwright/test";
import { expect, test } from "@/e2e/support/test";

const paths = [
	"/",
	"/page/2",
	"/blog/components",
	"/blog/code",
	"/blog/pictures",
	"/blog/github",
	"/blog/headings",
	"/about",
	"/nowhere",
];

/** All that script may add: the choice of a theme, copying, and what is said of them. */
const OURS = ".theme, .theme *, [data-copy], [role=status], script";
const SPOKEN = /^ *- ('?button "(Theme|Copy)\b|status).*\n/gm;

for (const path of paths) {
	test(`turning JavaScript off changes nothing on ${path} but copy and theme choice`, async ({
		page,
		browser,
		baseURL,
		expectedErrors,
	}) => {
		expectedErrors.push(/status of 404/);
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
		const bare = await context.newPage();
		await page.goto(path);
		await expect(page.getByRole("button", { name: "Theme: system" })).toBeVisible();
		await bare.goto(path);
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			await bare.emulateMedia({ colorScheme });
			expect(await look(bare)).toEqual(await look(page));
		}
		const spoken = await page.locator("body").ariaSnapshot();
		expect(spoken).toMatch(SPOKEN);
		expect(await bare.locator("body").ariaSnapshot()).toBe(spoken.replace(SPOKEN, ""));
		await context.close();
	});
}

/** Every box of a page in order: what it is, where it stands, its colours, its own words. */
function look(page: Page): Promise<string[]> {
	return page.evaluate((ours) => {
		const ground = getComputedStyle(document.documentElement).backgroundColor;
		const boxes = [...document.body.querySelectorAll(`:not(${ours})`)].map((element) => {
			const { x, y, width, height } = element.getBoundingClientRect();
			const { visibility, color } = getComputedStyle(element);
			// The section that is being read is marked by its colour.
			const shown = element.matches(".toc a") ? visibility : `${visibility} ${color}`;
			const words = [...element.childNodes].flatMap((node) => (node instanceof Text ? (node.nodeValue ?? "") : []));
			return [element.tagName, x, y, width, height, shown, words.join("").trim()].join(" ");
		});
		return [ground, ...boxes];
	}, OURS);
}
