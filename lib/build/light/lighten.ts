import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { clientModules, isFlight } from "./flight";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const CHUNK = /\/_next\/static\/chunks\/[^"]+\.js(\?|$)/;
/** Inline scripts with which React and Next put streamed parts in their place, and the loader of Turbopack. */
const RUNTIME = /^(\$R[A-Z]\w*=|\$R[A-Z]\(|requestAnimationFrame\(function\(\)\{\$RT|\(globalThis\["TURBOPACK"\])/;

/**
 * Takes the framework's scripts, their preloads and the flight payload out of a page that has no client component
 * but the framework's own. A page that has one, or that can't be judged, is returned as it is.
 */
export function lighten(html: string, frameworkModules: ReadonlySet<string>): { html: string; isLight: boolean } {
	const elements = elementsOf(parse(html, { sourceCodeLocationInfo: true }));
	const scripts = elements.filter((element) => element.tagName === "script");
	const modules = clientModules(scripts.map(textOf));
	if (!modules || [...modules].some((id) => !frameworkModules.has(id))) return { html, isLight: false };
	const isStreamed = scripts.some((script) => textOf(script).startsWith("$R"));
	if (isStreamed) return { html, isLight: false };
	const ranges = elements.filter((element) => isFramework(element)).map(rangeOf);
	return { html: cut(html, ranges), isLight: true };
}

function isFramework(element: Element): boolean {
	const attribute = (name: string) => element.attrs.find((one) => one.name === name)?.value;
	if (element.tagName === "link") return attribute("as") === "script" && CHUNK.test(attribute("href") ?? "");
	if (element.tagName !== "script") return false;
	const src = attribute("src");
	if (src !== undefined) return CHUNK.test(src);
	const text = textOf(element).trim();
	return isFlight(text) || RUNTIME.test(text);
}

function elementsOf(node: Node): Element[] {
	const own = "tagName" in node ? [node] : [];
	const children = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
	return [...own, ...children];
}

function textOf(element: Element): string {
	return element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
}

function rangeOf(element: Element): [start: number, end: number] {
	const place = element.sourceCodeLocation;
	if (!place) throw new Error(`<${element.tagName}> has no place in its page.`);
	return [place.startOffset, place.endOffset];
}

function cut(text: string, ranges: [number, number][]): string {
	let result = "";
	let position = 0;
	for (const [start, end] of ranges) {
		result += text.slice(position, start);
		position = end;
	}
	return result + text.slice(position);
}
