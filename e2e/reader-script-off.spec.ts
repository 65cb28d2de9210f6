import type { Page } from "playwright/test";
import { THEME_BUTTON } from "@/e2e/support/page-parts";
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

/** Where a narrow window has a menu, a folded table of contents, and tabs. */
const NARROW = ["/", "/blog/components", "/blog/code"];

/** All that script may add: the choice of a theme, copying, and what is said of them. */
const OURS = `${THEME_BUTTON}, ${THEME_BUTTON} *, [data-copy], [role=status], script`;
const SPOKEN = /^ *- ('?button "(Theme|Copy)\b|status).*\n/gm;

for (const path of paths) {
	test(`${path} without JavaScript differs only in the copy and theme buttons`, {
		tag: NARROW.includes(path) ? "@phone" : [],
	}, async ({ page, expectedErrors }) => {
		expectedErrors.push(/status of 404/);
		await page.goto(path);
		await expect(page.getByRole("button", { name: "Theme: system" })).toBeVisible();
		const withScript = await impression(page);
		const devTools = await page.context().newCDPSession(page);
		await devTools.send("Emulation.setScriptExecutionDisabled", { value: true });
		await page.reload();
		await expect(page.getByRole("button", { name: "Theme" })).toHaveCount(0);
		const without = await impression(page);
		expect(without.looks).toEqual(withScript.looks);
		expect(withScript.spoken).toMatch(SPOKEN);
		expect(without.spoken).toBe(withScript.spoken.replace(SPOKEN, ""));
	});
}

/** What readers see of a page in both themes, and what they hear. */
async function impression(page: Page) {
	await loadPictures(page);
	const looks: string[][] = [];
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme });
		looks.push(await look(page));
	}
	return { looks, spoken: await page.locator("body").ariaSnapshot() };
}

/** Until a picture is there, its height comes from the original's size; from then on from its own, which is in whole pixels. */
async function loadPictures(page: Page): Promise<void> {
	for (const image of await page.locator("img").all()) {
		await image.evaluate((one: HTMLImageElement) => one.setAttribute("loading", "eager"));
		await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete)).toBe(true);
	}
}

/** Every box of a page in order: what it is, where it stands, its colours, its own words. */
function look(page: Page): Promise<string[]> {
	return page.evaluate((ours) => {
		// Chromium adjusts the size of the system's own fonts on one load and not on the next.
		const steady = new CSSStyleSheet();
		steady.replaceSync("* { font-size-adjust: none !important }");
		document.adoptedStyleSheets = [steady];
		const ground = getComputedStyle(document.documentElement).backgroundColor;
		const boxes = [...document.body.querySelectorAll(`:not(${ours})`)].map((element) => {
			const { x, y, width, height } = element.getBoundingClientRect();
			const { visibility, color } = getComputedStyle(element);
			// The section that is being read is marked by its colour.
			const shown = element.matches("details nav a") ? visibility : `${visibility} ${color}`;
			const words = [...element.childNodes].flatMap((node) => (node instanceof Text ? (node.nodeValue ?? "") : []));
			return [element.tagName, x, y, width, height, shown, words.join("").trim()].join(" ");
		});
		return [ground, ...boxes];
	}, OURS);
}
