import { attribute, type Edit, type Element, type HtmlPage, type Node, rangeOf } from "./html-page";

/** Elements whose text is taken as it stands, without character references. */
const RAW = new Set(["script", "style", "noscript", "iframe", "noembed", "noframes", "xmp", "plaintext"]);
/** References that React writes in text, where the character itself is as good. */
const REFERENCES: Record<string, string> = { "&#x27;": "'", "&quot;": '"', "&gt;": ">" };
/** What React finds its style sheets by. */
const MARK = "data-precedence";

/** Changes of a page that is all HTML: it needs no marks for React, and no references for quotes in its text. */
export function minifyHtml({ html, nodes }: HtmlPage): Edit[] {
	return nodes.flatMap((node) => {
		if (node.nodeName === "#comment") return remove(rangeOf(node));
		if (node.nodeName === "#text") return plainText(html, node);
		if (!("tagName" in node)) return [];
		const mark = node.sourceCodeLocation?.attrs?.[MARK];
		// The space before an attribute goes with it.
		if (mark) return remove({ start: mark.startOffset - 1, end: mark.endOffset });
		return isEmptyBoundary(node) ? tags(node) : plainAddresses(html, node);
	});
}

function remove(place: { start: number; end: number }): Edit[] {
	return [{ ...place, text: "" }];
}

function plainText(html: string, node: Node): Edit[] {
	if (!("parentNode" in node) || !node.parentNode || RAW.has(node.parentNode.nodeName)) return [];
	const place = rangeOf(node);
	const source = html.slice(place.start, place.end);
	// Text that the parser has moved out of a table spans tags that aren't its own.
	if (source.includes("<")) return [];
	const text = source.replace(/&#x27;|&quot;|&gt;/g, (reference) => REFERENCES[reference] ?? reference);
	return text === source ? [] : [{ ...place, text }];
}

/** In an attribute `&w=` is no reference: https://html.spec.whatwg.org/#named-character-reference-state */
function plainAddresses(html: string, element: Element): Edit[] {
	return Object.values(element.sourceCodeLocation?.attrs ?? {}).flatMap(({ startOffset: start, endOffset: end }) => {
		const source = html.slice(start, end);
		const text = source.replace(/&amp;(?=[a-z]+=)/g, "&");
		return text === source ? [] : [{ start, end, text }];
	});
}

/** Next leaves a hidden box where metadata may come later; on a page that has it all it is empty. */
function isEmptyBoundary(element: Element): boolean {
	const isHidden = element.tagName === "div" && element.attrs.length === 1 && attribute(element, "hidden") === "";
	const isEmpty = element.childNodes.every((child) => child.nodeName === "#comment");
	return isHidden && isEmpty && element.parentNode?.nodeName === "body";
}

/** The tags of an element alone; what stands between them has a change of its own. */
function tags(element: Element): Edit[] {
	const place = element.sourceCodeLocation;
	return [place?.startTag, place?.endTag].flatMap((tag) =>
		tag ? remove({ start: tag.startOffset, end: tag.endOffset }) : [],
	);
}
