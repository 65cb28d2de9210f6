import type { Page } from "playwright/test";

/**
 * Two small fonts named Boxes, made for these tests: each ASCII character is a box. One has the weight 400 only, the
 * other is variable from 300 to 800.
 */
export const FONTS = { variable: "e2e/fixtures/fonts/boxes.woff2", fixed: "e2e/fixtures/fonts/boxes-static.woff2" };

/** Returns the names of the fonts in which the browser renders the first element that a selector matches. */
export async function getRenderedFonts(page: Page, selector: string): Promise<string[]> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send("DOM.enable");
	await devtools.send("CSS.enable");
	const { root } = await devtools.send("DOM.getDocument");
	const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector });
	const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
	await devtools.detach();
	return fonts.map(({ familyName }) => familyName);
}
