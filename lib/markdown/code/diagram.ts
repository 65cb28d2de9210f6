import { logIgnored } from "@/lib/utils/log-ignored";
import { suggestOrList } from "@/lib/utils/suggest";

/** The first words of the diagrams that are drawn. Charts of the library would need its styles, which are removed. */
const KINDS = ["flowchart", "graph", "sequenceDiagram", "stateDiagram-v2", "stateDiagram", "classDiagram", "erDiagram"];

/** Maximum number of lines of a diagram. The layout of more takes minutes, and nobody could read it. */
const MAX_LINES = 500;

const NODE_FONT_SIZE = 13;

/** Renders a Mermaid diagram to SVG in the colors of the page, or returns the problem: that of an invalid or huge one, or of another kind. */
export async function renderDiagram(source: string): Promise<{ svg: string } | { problem: string }> {
	// The library takes a comment for the kind.
	const text = source.replace(/^(?:\s*%%.*(?:\n|$))+/, "").trim();
	const [kind = ""] = /^[^\s;]*/.exec(text) ?? [];
	if (kind === "") return { problem: "it is empty." };
	if (!KINDS.some((known) => known.toLowerCase() === kind.toLowerCase()))
		return { problem: `\`${kind}\` is not a kind of diagram that is drawn.${suggestOrList(kind, KINDS)}` };
	if (text.split("\n").length > MAX_LINES) return { problem: `it has more than ${MAX_LINES} lines. Split it.` };
	const { renderMermaidSVG } = await import("beautiful-mermaid");
	const unreadable = { problem: "it has a syntax error. The first line of a flowchart is such as `flowchart LR`." };
	try {
		const svg = renderMermaidSVG(text, {
			bg: "var(--color-paper)",
			fg: "var(--color-ink)",
			transparent: true,
			padding: 8,
		});
		// A frame without a size has lost its content; then the source is shown instead.
		return /<rect[^>]* width="0"/.test(svg) || /NaN/.test(svg) ? unreadable : { svg: cleanSvg(svg) };
	} catch (error) {
		logIgnored("drawing a diagram", error);
		return unreadable;
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
