import type { ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";

/** Elements without content or end tag: https://html.spec.whatwg.org/#void-elements, and the obsolete `param`. */
export const VOID_ELEMENTS = [
	"area",
	"base",
	"br",
	"col",
	"embed",
	"hr",
	"img",
	"input",
	"link",
	"meta",
	"param",
	"source",
	"track",
	"wbr",
] as const;

/** The elements of an SVG that can have a title: https://svgwg.org/svg2-draft/struct.html#TitleElement */
export const SVG_ELEMENTS: ReadonlySet<string> = new Set(
	"circle clipPath defs ellipse g image line linearGradient marker mask path pattern polygon polyline radialGradient rect svg symbol text textPath tspan use".split(
		" ",
	),
);

/** Parses HTML as the content of an element, as a browser does for `innerHTML`. */
export function parseInnerHtml(tagName: string, html: string): ElementContent[] {
	const isPartOfSvg = SVG_ELEMENTS.has(tagName) && tagName !== "svg";
	const { children } = fromHtml(`${isPartOfSvg ? "<svg>" : ""}<${tagName}>${html}`, { fragment: true });
	return unwrap(tagName, isPartOfSvg ? unwrap("svg", children) : children);
}

function unwrap(tagName: string, [first, ...rest]: Root["children"]): ElementContent[] {
	const isElement = first?.type === "element" && first.tagName === tagName;
	return [...(isElement ? first.children : first ? [first] : []), ...rest] as ElementContent[];
}
