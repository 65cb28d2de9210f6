import { clientModules, isFlight } from "./flight";
import { attribute, type Element, type HtmlPage, textOf } from "./html-page";
import { repeatedMetadata } from "./repeated-metadata";

const CHUNK = /\/_next\/static\/chunks\/[^"]+\.js(\?|$)/;
const TURBOPACK = /^\(globalThis\["TURBOPACK"\]/;
/** Inline scripts with which React moves streamed parts of a page to their place. */
const STREAMED = /^\$R/;

/**
 * What a page can do without: the framework's scripts, all preloads of React and the flight payload, if it has no client
 * component but the framework's own. Nothing is returned for a page that has one, or that can't be judged.
 */
export function findFrameworkElements(
	{ elements }: HtmlPage,
	frameworkModules: ReadonlySet<string>,
): Element[] | undefined {
	const scripts = elements.filter((element) => element.tagName === "script").map(textOf);
	const modules = clientModules(scripts);
	if (!modules || [...modules].some((id) => !frameworkModules.has(id))) return undefined;
	if (scripts.some((script) => STREAMED.test(script))) return undefined;
	const drawn = new Set(elements.filter((element) => element.tagName === "img").map((one) => attribute(one, "srcset")));
	const repeated = repeatedMetadata(elements);
	return elements.filter((element) => isFramework(element) || isSaidTwice(element, drawn) || repeated.has(element));
}

/** React has a page's first images loaded ahead of it; in a page that comes whole the browser sees the images themselves as soon. */
function isSaidTwice(element: Element, drawn: ReadonlySet<string | undefined>): boolean {
	const isAhead = element.tagName === "link" && attribute(element, "rel") === "preload";
	return isAhead && attribute(element, "as") === "image" && drawn.has(attribute(element, "imagesrcset") ?? "");
}

function isFramework(element: Element): boolean {
	if (element.tagName === "link") {
		return attribute(element, "as") === "script" && CHUNK.test(attribute(element, "href") ?? "");
	}
	if (element.tagName !== "script") return false;
	const src = attribute(element, "src");
	if (src !== undefined) return CHUNK.test(src);
	const text = textOf(element).trim();
	return isFlight(text) || TURBOPACK.test(text);
}
