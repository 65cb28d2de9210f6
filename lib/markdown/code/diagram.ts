import { logIgnored } from "@/lib/utils/log-ignored";

/** Maximum number of lines of a diagram. The layout of more takes minutes, and nobody could read it. */
const MAX_LINES = 500;

const NODE_FONT_SIZE = 13;

/**
 * Renders a Mermaid diagram to SVG in the colors of the page. Returns `undefined` for invalid and huge ones, and for types that need a
 * browser.
 */
export async function renderDiagram(source: string): Promise<string | undefined> {
	if (source.split("\n").length > MAX_LINES) return undefined;
	const { renderMermaidSVG } = await import("beautiful-mermaid");
	try {
		const svg = renderMermaidSVG(source.trim(), {
			bg: "var(--color-paper)",
			fg: "var(--color-ink)",
			transparent: true,
			padding: 8,
		});
		// A frame without a size has lost its content; then the source is shown instead.
		return /<rect[^>]* width="0"/.test(svg) || /NaN/.test(svg) ? undefined : cleanSvg(svg);
	} catch (error) {
		return logIgnored("drawing a diagram", error);
	}
}

/**
 * Removes styles, which are in the style sheet, and the frames of labels at arrows, which look like nodes. Makes ids unique on the page,
 * and the width relative to the text, so that the text of a node has the font size of its surroundings.
 */
function cleanSvg(svg: string): string {
	const idPrefix = `d${hash(svg)}-`;
	return svg
		.replace(/<style>[\s\S]*?<\/style>/g, "")
		.replace(
			/<svg [^>]*?viewBox="([^"]*)" width="([\d.]+)"[^>]*>/,
			(_, viewBox, width) => `<svg viewBox="${viewBox}" width="${(Number(width) / NODE_FONT_SIZE).toFixed(2)}em">`,
		)
		.replace(/(<rect [^>]*rx="2"[^>]* fill="var\(--bg\)") stroke="var\(--_inner-stroke\)" stroke-width="1"/g, "$1")
		.replace(/\bid="([^"]*)"/g, `id="${idPrefix}$1"`)
		.replace(/url\(#([^)]*)\)/g, `url(#${idPrefix}$1)`)
		.replace(/ data-[\w-]+="[^"]*"/g, "")
		.replace(/(\d\.\d\d)\d+/g, "$1")
		.replace(/>\s+</g, "><");
}

function hash(text: string): string {
	let value = 0;
	for (let index = 0; index < text.length; index++) value = (Math.imul(value, 31) + text.charCodeAt(index)) >>> 0;
	return value.toString(36);
}
