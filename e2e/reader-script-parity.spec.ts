import type { Page } from "playwright/test";
import { THEME_BUTTON } from "@/e2e/support/background";
import { expect, test } from "@/e2e/support/test";

const paths = ["/", "/blog/components", "/blog/code", "/blog/pictures", "/nowhere"];

/** Pages that differ on a narrow screen: they have a menu, a collapsed table of contents and tabs. */
const PHONE_PATHS = ["/", "/blog/components", "/blog/code"];

/** What scripts may add: the theme button, copy buttons and their status messages. */
const SCRIPT_ELEMENTS = `${THEME_BUTTON}, ${THEME_BUTTON} *, [data-copy], [role=status], script`;
const SCRIPT_ROLES = /^ *- ('?button "(Theme|Copy)\b|status).*\n/gm;

test("without JavaScript a page differs only in the copy and theme buttons", { tag: "@phone" }, async ({
	page,
	isMobile,
	expectedErrors,
}) => {
	expectedErrors.push(/status of 404/);
	const devTools = await page.context().newCDPSession(page);
	for (const path of isMobile ? PHONE_PATHS : paths) {
		await devTools.send("Emulation.setScriptExecutionDisabled", { value: false });
		await page.goto(path);
		await expect(page.getByRole("button", { name: "Theme: system" })).toBeVisible();
		const withScript = await capturePage(page);
		await devTools.send("Emulation.setScriptExecutionDisabled", { value: true });
		await page.reload();
		await expect(page.getByRole("button", { name: "Theme" })).toHaveCount(0);
		const withoutScript = await capturePage(page);
		expect.soft(withoutScript.boxes, path).toEqual(withScript.boxes);
		expect.soft(withScript.ariaTree, path).toMatch(SCRIPT_ROLES);
		expect.soft(withoutScript.ariaTree, path).toBe(withScript.ariaTree.replace(SCRIPT_ROLES, ""));
	}
});

/** Returns the boxes of a page in both themes, and its accessibility tree. */
async function capturePage(page: Page) {
	await loadImages(page);
	const boxes: string[][] = [];
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme });
		boxes.push(await listBoxes(page));
	}
	return { boxes, ariaTree: await page.locator("body").ariaSnapshot() };
}

/** Loads all images, because the height of an image may change slightly once it is loaded. */
async function loadImages(page: Page): Promise<void> {
	for (const image of await page.locator("img").all()) {
		await image.evaluate((one: HTMLImageElement) => one.setAttribute("loading", "eager"));
		await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete)).toBe(true);
	}
}

/** Returns the tag, position, size, colour and text of each element, in document order. */
function listBoxes(page: Page): Promise<string[]> {
	return page.evaluate((ignored) => {
		// Chromium adjusts the size of system fonts on some loads only.
		const stylesheet = new CSSStyleSheet();
		stylesheet.replaceSync("* { font-size-adjust: none !important }");
		document.adoptedStyleSheets = [stylesheet];
		const background = getComputedStyle(document.documentElement).backgroundColor;
		const boxes = [...document.body.querySelectorAll(`:not(${ignored})`)].map((element) => {
			const { x, y, width, height } = element.getBoundingClientRect();
			const { visibility, color } = getComputedStyle(element);
			// The link to the current section has another colour.
			const appearance = element.matches("details nav a") ? visibility : `${visibility} ${color}`;
			const texts = [...element.childNodes].flatMap((node) => (node instanceof Text ? (node.nodeValue ?? "") : []));
			return [element.tagName, x, y, width, height, appearance, texts.join("").trim()].join(" ");
		});
		return [background, ...boxes];
	}, SCRIPT_ELEMENTS);
}
