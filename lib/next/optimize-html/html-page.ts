import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** An attribute with its position in the source. */
interface Attribute {
	name: string;
	value: string;
	start: number;
	end: number;
}

/** An element with its position in the source. Its names are in lower case. */
export interface Element {
	tagName: string;
	attrs: Attribute[];
	parent: Element | undefined;
	/** What is directly inside a script, a style or `<noscript>`. */
	text: string;
	start: number;
	end: number;
}

/** A prerendered page: its source, and its elements in document order. */
export interface HtmlPage {
	html: string;
	elements: Element[];
}

/** A replacement of a range of a page's source. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const VOID = words("area base br col embed hr img input link meta param source track wbr");
const TEXT_ONLY = words("script style noscript title textarea iframe");
/** Elements whose text matters here. */
const HAS_TEXT = words("script style noscript");
/** The only children of some elements, which have no text, and of which most are nowhere else. */
const CHILDREN: Readonly<Record<string, ReadonlySet<string>>> = {
	html: words("head body"),
	head: words("base link meta noscript script style title"),
	table: words("caption colgroup thead tbody tfoot"),
	colgroup: words("col"),
	thead: words("tr"),
	tbody: words("tr"),
	tfoot: words("tr"),
	tr: words("td th"),
};
const CHILDREN_ONLY = words("html head body caption colgroup thead tbody tfoot col tr td th");
/** Elements that end an open paragraph: https://html.spec.whatwg.org/#closing-elements-that-have-implied-end-tags */
const ENDS_PARAGRAPH = words(
	"address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul",
);
/** Elements that end one of the same kind around them, and those that end one as their parent. */
const NOT_NESTED = words("a button form nobr p");
const ENDS_PARENT = /^(?:li li|d[dt] d[dt]|h[1-6] h[1-6])$/;
/** What parsers treat in a way of its own. */
const UNUSUAL =
	/[\0\r]|\sxlink:|<(?:frame|frameset|image|keygen|listing|noembed|noframes|optgroup|option|plaintext|select|template|xmp)[\s/>]/i;
/** Elements that end SVG and MathML, or begin HTML or text in them, and those that have none in them. */
const UNUSUAL_IN_FOREIGN = words(
	"annotation-xml b big blockquote body br center code dd div dl dt em embed font foreignobject h1 h2 h3 h4 h5 h6 head hr i img li menu meta nobr noscript ol p pre ruby s script small span strike strong style sub sup svg table tt u ul var",
);
const TEXT_IN_FOREIGN = words("desc mi mn mo ms mtext title");

const NO_ELEMENT = /<!(?:--[^<>-]*--|DOCTYPE html)>|< /y;
const TAG_START = /<(\/?)([a-zA-Z][\w:-]*)/y;
const ATTRIBUTE = /\s+([^\s"'<>/=]+)(?:="([^"]*)")?/y;
const TAG_END = /\s*(\/?)>/y;
/** Matches the characters that React escapes, and all other entities. */
const ENTITY = /&(?:amp|lt|gt|quot|#x27|#39);/g;
const OTHER_ENTITY = /&(?!(?:amp|lt|gt|quot|#x27|#39);)[\w#]/;
const CHARACTERS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** Parses a page. */
export function parseHtmlPage(html: string): HtmlPage {
	return { html, elements: scanElements(html) ?? parseElements(html) };
}

/**
 * Reads the elements of a page as React writes it, in a fifth of a parser's time. Returns `undefined` for a page of which a parser may
 * make other elements: its tags aren't balanced, it has no head or body, or an element is where it can't be.
 */
export function scanElements(html: string): Element[] | undefined {
	if (UNUSUAL.test(html)) return undefined;
	const elements: Element[] = [];
	let parent: Element | undefined;
	/** The outermost element of SVG or MathML. */
	let foreign: Element | undefined;
	/** How many of {@link NOT_NESTED} are open. */
	const open = new Map<string, number>();
	let position = 0;
	for (let start = html.indexOf("<"); start !== -1; start = html.indexOf("<", position)) {
		const [other = ""] = execAt(NO_ELEMENT, html, start) ?? [];
		const canHaveText = parent && !(parent.tagName in CHILDREN);
		if (!canHaveText && (other === "< " || html.slice(position, start).trim() !== "")) return undefined;
		position = start + other.length;
		if (other !== "") continue;
		const [tagStart, slash, name = ""] = execAt(TAG_START, html, start) ?? [];
		if (tagStart === undefined) return undefined;
		position = start + tagStart.length;
		const attrs: Attribute[] = [];
		for (let match = execAt(ATTRIBUTE, html, position); match; match = execAt(ATTRIBUTE, html, position)) {
			position += match[0].length;
			if (OTHER_ENTITY.test(match[0])) return undefined;
			attrs.push(toAttribute(match, position));
		}
		const [tagEnd, selfClosing] = execAt(TAG_END, html, position) ?? [];
		if (tagEnd === undefined || attrs.some(isRepeated)) return undefined;
		position += tagEnd.length;
		const tagName = name.toLowerCase();
		if (slash) {
			if (parent?.tagName !== tagName) return undefined;
			parent.end = position;
			if (parent === foreign) foreign = undefined;
			if (NOT_NESTED.has(tagName)) open.set(tagName, (open.get(tagName) ?? 0) - 1);
			parent = parent.parent;
			continue;
		}
		const isPlaced = foreign
			? !UNUSUAL_IN_FOREIGN.has(tagName) && !TEXT_IN_FOREIGN.has(parent?.tagName ?? "")
			: isPlacedInHtml(tagName, parent, open);
		if (!isPlaced || (!parent && elements.length > 0)) return undefined;
		const element: Element = { tagName, attrs, parent, text: "", start, end: position };
		elements.push(element);
		if (foreign ? selfClosing : VOID.has(tagName)) continue;
		if (!foreign && TEXT_ONLY.has(tagName)) {
			const textEnd = html.indexOf(`</${tagName}>`, position);
			const text = html.slice(position, textEnd);
			if (textEnd === -1 || text.includes("<!--")) return undefined;
			if (HAS_TEXT.has(tagName)) element.text = text;
			element.end = position = textEnd + `</${tagName}>`.length;
			continue;
		}
		if (tagName === "svg" || tagName === "math") foreign ??= element;
		if (NOT_NESTED.has(tagName)) open.set(tagName, (open.get(tagName) ?? 0) + 1);
		parent = element;
	}
	const [, head, ...others] = elements.filter((element) => element.parent === elements[0]);
	const isWhole = parent === undefined && html.slice(position).trim() === "";
	return isWhole && head?.tagName === "body" && others.length === 0 ? elements : undefined;
}

/** Tells whether a parser leaves an element of HTML where it is. */
function isPlacedInHtml(tagName: string, parent: Element | undefined, open: ReadonlyMap<string, number>): boolean {
	if (!parent) return tagName === "html";
	const children = CHILDREN[parent.tagName];
	if (children ? !children.has(tagName) : CHILDREN_ONLY.has(tagName)) return false;
	if ((NOT_NESTED.has(tagName) && open.get(tagName)) || (ENDS_PARAGRAPH.has(tagName) && open.get("p"))) return false;
	return !ENDS_PARENT.test(`${parent.tagName} ${tagName}`);
}

function execAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
	pattern.lastIndex = position;
	return pattern.exec(text);
}

function toAttribute([source, name = "", text = ""]: RegExpExecArray, end: number): Attribute {
	const value = text.includes("&") ? text.replace(ENTITY, (entity) => CHARACTERS[entity] ?? "'") : text;
	return { name: name.toLowerCase(), value, start: end - source.trimStart().length, end };
}

function isRepeated({ name }: Attribute, index: number, attrs: readonly Attribute[]): boolean {
	return attrs.findIndex((one) => one.name === name) < index;
}

/** Parses the elements of any page. */
export function parseElements(html: string): Element[] {
	const elements: Element[] = [];
	const collect = (node: DefaultTreeAdapterTypes.Node, around: Element | undefined): void => {
		let parent = around;
		if ("tagName" in node) {
			const { startOffset: start = 0, endOffset: end = 0, attrs: locations } = node.sourceCodeLocation ?? {};
			const attrs = node.attrs.map(({ name, value, prefix }) => {
				const location = locations?.[prefix ? `${prefix}:${name}` : name.toLowerCase()];
				return {
					name: name.toLowerCase(),
					value,
					start: location?.startOffset ?? start,
					end: location?.endOffset ?? start,
				};
			});
			const text = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
			const tagName = node.tagName.toLowerCase();
			parent = { tagName, attrs, parent, text: HAS_TEXT.has(tagName) ? text : "", start, end };
			elements.push(parent);
		}
		if ("childNodes" in node) for (const child of node.childNodes) collect(child, parent);
	};
	collect(parse(html, { sourceCodeLocationInfo: true }), undefined);
	return elements;
}

/** Returns an element that is added to a page. */
export function newElement(tagName: string, text: string): Element {
	return { tagName, attrs: [], parent: undefined, text, start: 0, end: 0 };
}

/** Returns the value of an attribute; `undefined` if the element doesn't have it. */
export function getAttribute(element: Element, name: string): string | undefined {
	return element.attrs.find((one) => one.name === name)?.value;
}

/** Tells whether a script of a type is executed, or changes what the browser loads. */
export function isScriptType(type: string | undefined): boolean {
	return (
		!type ||
		/^(module|speculationrules|importmap)$/i.test(type) ||
		/^(text|application)\/(x-)?(java|ecma|j|live)script/i.test(type)
	);
}

/** Tells whether an element is in the body of a post, which `PostBody` renders. */
export function isInPostBody({ parent }: Element): boolean {
	for (let around = parent; around; around = around.parent) {
		if (/(?:^|\s)prose(?:\s|$)/.test(getAttribute(around, "class") ?? "")) return true;
	}
	return false;
}

/** Applies edits to the source of a page. An edit inside the range of an earlier one is ignored. */
export function applyEdits({ html }: Pick<HtmlPage, "html">, edits: readonly Edit[]): string {
	let result = "";
	let position = 0;
	for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		if (start < position) continue;
		result += html.slice(position, start) + text;
		position = end;
	}
	return result + html.slice(position);
}

/** Returns an edit that replaces an element by text, or removes it. */
export function replace({ start, end }: Element, text = ""): Edit {
	return { start, end, text };
}
