import type { Page } from "playwright/test";

/**
 * Fonts called Boxes, made for these tests: in place of each ASCII character they have a box in a square, of weight 400
 * or of 300 to 800. Nothing else looks like that, or is that small.
 */
export const FONTS = { variable: "e2e/fixtures/fonts/boxes.woff2", fixed: "e2e/fixtures/fonts/boxes-static.woff2" };

/** The names of the fonts in which a browser draws the first element that a selector finds. */
export async function fontsOf(page: Page, selector: string): Promise<string[]> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send("DOM.enable");
	await devtools.send("CSS.enable");
	const { root } = await devtools.send("DOM.getDocument");
	const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector });
	const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
	await devtools.detach();
	return fonts.map(({ familyName }) => familyName);
}
