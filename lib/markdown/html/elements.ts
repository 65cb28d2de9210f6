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

/** All elements that HTML has or had: https://html.spec.whatwg.org/#elements-3 and https://html.spec.whatwg.org/#non-conforming-features */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(
	"a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog dir div dl dt element em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre progress q rb rbc rp rt rtc ruby s samp script search section select shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp".split(
		" ",
	),
);

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
