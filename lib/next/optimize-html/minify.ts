import { VOID_ELEMENTS } from "@/lib/markdown/void-elements";
import { type Edit, type Element, getAttribute, getRange, type HtmlPage, type Node } from "./html-page";

/** Elements whose text has no character references. */
const RAW_TEXT_ELEMENTS = new Set(["script", "style", "noscript", "iframe", "noembed", "noframes", "xmp", "plaintext"]);
/** Character references that React writes but text doesn't need. */
const NEEDLESS_REFERENCES: Record<string, string> = { "&#x27;": "'", "&quot;": '"', "&gt;": ">" };
const HTML_NAMESPACE = "http://www.w3.org/1999/xhtml";
const VOID = new Set<string>(VOID_ELEMENTS);
/** The attribute by which React finds its stylesheets. */
const REACT_ATTRIBUTE = "data-precedence";

/** Returns edits that shorten a static page: they remove what only React or XML needs, and needless character references. */
export function minifyHtml({ html, nodes }: HtmlPage): Edit[] {
	return nodes.flatMap((node) => {
		if (node.nodeName === "#comment") return remove(getRange(node));
		if (node.nodeName === "#text") return unescapeText(html, node);
		if (!("tagName" in node)) return [];
		const location = node.sourceCodeLocation?.attrs?.[REACT_ATTRIBUTE];
		// Includes the space before the attribute.
		if (location) return remove({ start: location.startOffset - 1, end: location.endOffset });
		return isEmptyBoundary(node) ? removeTags(node) : [...shortenAttributes(html, node), ...removeSlash(html, node)];
	});
}

function remove(range: { start: number; end: number }): Edit[] {
	return [{ ...range, text: "" }];
}

function unescapeText(html: string, node: Node): Edit[] {
	if (!("parentNode" in node) || !node.parentNode || RAW_TEXT_ELEMENTS.has(node.parentNode.nodeName)) return [];
	const range = getRange(node);
	const source = html.slice(range.start, range.end);
	// The range of text that the parser has moved out of a table contains tags.
	if (source.includes("<")) return [];
	const text = source.replace(/&#x27;|&quot;|&gt;/g, (reference) => NEEDLESS_REFERENCES[reference] ?? reference);
	return text === source ? [] : [{ ...range, text }];
}

/**
 * Unescapes URLs, as `&w=` isn't a character reference in an attribute, and writes the names of HTML's attributes in lower
 * case, where React writes `srcSet`: https://html.spec.whatwg.org/#named-character-reference-state
 */
function shortenAttributes(html: string, { namespaceURI, sourceCodeLocation }: Element): Edit[] {
	const isHtml = namespaceURI === HTML_NAMESPACE;
	return Object.entries(sourceCodeLocation?.attrs ?? {}).flatMap(([name, { startOffset: start, endOffset: end }]) => {
		const source = html.slice(start, end);
		const text = (isHtml ? name + source.slice(name.length) : source).replace(/&amp;(?=[a-z]+=)/g, "&");
		return text === source ? [] : [{ start, end, text }];
	});
}

/** Removes the slash at the end of a void element, as in `<br/>`. */
function removeSlash(html: string, element: Element): Edit[] {
	// Only elements that the parser adds have no location; they aren't void.
	if (!VOID.has(element.tagName)) return [];
	const { end } = getRange(element);
	return html.endsWith("/>", end) ? remove({ start: end - 2, end: end - 1 }) : [];
}

/** Tells whether an element is the hidden one that Next adds for streamed metadata; on a prerendered page it is empty. */
function isEmptyBoundary(element: Element): boolean {
	const isHidden = element.tagName === "div" && element.attrs.length === 1 && getAttribute(element, "hidden") === "";
	const isEmpty = element.childNodes.every((child) => child.nodeName === "#comment");
	return isHidden && isEmpty && element.parentNode?.nodeName === "body";
}

/** Removes the tags of an element; its comments are removed separately. */
function removeTags(element: Element): Edit[] {
	const location = element.sourceCodeLocation;
	return [location?.startTag, location?.endTag].flatMap((tag) =>
		tag ? remove({ start: tag.startOffset, end: tag.endOffset }) : [],
	);
}
