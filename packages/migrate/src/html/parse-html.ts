import type { Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/**
 * Maximum number of elements inside each other. Conversions work recursively, and a full stack can end the process without an
 * error that can be caught.
 */
const MAX_DEPTH = 200;

/** Maximum number of elements that show nothing. The time of conversions grows with its square. */
const MAX_EMPTY = 500;
const SHOWN = /^(?:audio|br|canvas|embed|hr|iframe|img|input|object|svg|td|th|video)$/;

/** Returns `undefined` if elements are nested too deeply to be converted, or too many of them are empty. */
export function parseHtml(html: string): Root | undefined {
	return isTooComplex(html) ? undefined : fromHtml(html, { fragment: true });
}

function isTooComplex(html: string): boolean {
	// The parser adds at most three elements around another one, those of a table.
	const tags = html.match(/<[a-z]/gi)?.length ?? 0;
	if (tags < MAX_DEPTH / 4) return false;
	const stack: { node: DefaultTreeAdapterTypes.Node; depth: number }[] = [{ node: parseFragment(html), depth: 0 }];
	let empty = 0;
	for (let entry = stack.pop(); entry; entry = stack.pop()) {
		const { node, depth } = entry;
		if ("tagName" in node && node.childNodes.length === 0 && !SHOWN.test(node.tagName)) empty += 1;
		if (depth > MAX_DEPTH || empty > MAX_EMPTY) return true;
		const children = "content" in node ? [node.content] : "childNodes" in node ? node.childNodes : [];
		for (const child of children) stack.push({ node: child, depth: depth + 1 });
	}
	return false;
}

export interface HtmlPart {
	source: string;
	/** `comment`, or the name of an element; `undefined` for the source between these. */
	kind?: string;
}

/**
 * Splits at comments and at elements of the given names. The end of an unclosed element is searched for only once, so that the time is
 * linear.
 */
export function splitHtml(html: string, elements: readonly string[]): HtmlPart[] {
	const lowerCaseHtml = html.toLowerCase();
	const opening = new RegExp(`<!--|<(${elements.join("|")})(?=[\\s>])`, "g");
	const unclosed = new Set<string>();
	const parts: HtmlPart[] = [];
	let end = 0;
	for (const { index, 0: start, 1: kind = "comment" } of lowerCaseHtml.matchAll(opening)) {
		if (index < end || unclosed.has(kind)) continue;
		const closing = kind === "comment" ? "-->" : `</${kind}>`;
		const closingIndex = lowerCaseHtml.indexOf(closing, index + start.length);
		if (closingIndex === -1) {
			unclosed.add(kind);
			continue;
		}
		if (index > end) parts.push({ source: html.slice(end, index) });
		end = closingIndex + closing.length;
		parts.push({ source: html.slice(index, end), kind });
	}
	return end < html.length ? [...parts, { source: html.slice(end) }] : parts;
}

/** Writes spaces around elements that aren't inline. */
export function htmlToText(html: string): string {
	const tree = parseHtml(html);
	return tree ? toText(tree) : html.replace(/<[^<>]*>/g, " ");
}

function toText(node: Nodes): string {
	if (node.type === "text") return node.value;
	if (!("children" in node)) return "";
	if (node.type === "element" && /^(script|style|template)$/.test(node.tagName)) return " ";
	const text = node.children.map(toText).join("");
	return node.type === "element" &&
		!/^(a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)$/.test(node.tagName)
		? ` ${text} `
		: text;
}
