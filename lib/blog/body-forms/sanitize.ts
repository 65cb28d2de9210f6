import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import { formatSrcSet, parseSrcSet } from "@/lib/utils/html";
import { visit } from "@/lib/utils/visit";
import { stripInvalidXml } from "@/lib/utils/xml";

/** Elements that feed readers don't support or should not get; they are removed with their content. */
const REMOVED = new Set([
	"base",
	"embed",
	"head",
	"link",
	"meta",
	"noscript",
	"object",
	"param",
	"script",
	"style",
	"template",
	"title",
]);

/** Elements that do nothing without scripts; only their content is kept. */
const UNWRAPPED = new Set([
	"body",
	"button",
	"canvas",
	"fieldset",
	"form",
	"html",
	"label",
	"option",
	"output",
	"select",
	"slot",
	"textarea",
]);

const URL_PROPERTIES = new Set(["href", "src", "poster", "cite", "longDesc"]);

const ALLOWED_PROPERTIES = new Set([
	...URL_PROPERTIES,
	"srcSet",
	"sizes",
	"media",
	"type",
	"alt",
	"title",
	"width",
	"height",
	"lang",
	"dir",
	"colSpan",
	"rowSpan",
	"scope",
	"headers",
	"align",
	"start",
	"reversed",
	"value",
	"dateTime",
	"controls",
	"loop",
	"open",
	"kind",
	"label",
	"srcLang",
	"span",
	"ariaLabel",
]);

/** Matches the properties of SVG and MathML that are removed; all others are kept. */
const REMOVED_FROM_FOREIGN = /^(?:on|data|style$|className$|xLinkHref$)/;

/** Matches URLs that run scripts or refer to local data; images may be data URLs. */
const UNSAFE_URL = /^(?:javascript|vbscript|file|blob|data(?!:image\/)):/i;

interface Options {
	resolve(url: string): string;
}

/**
 * Sanitizes the HTML tree of a body for feed readers: removes scripts, styles and forms, and makes URLs absolute. An id is
 * kept if a link in the body refers to it, such as that of a footnote.
 */
export function sanitizeTree(tree: Root, { resolve }: Options): Root {
	const linked = new Set<string>();
	visit(tree, "element", ({ properties: { href } }) => {
		if (typeof href === "string" && href.startsWith("#")) linked.add(href.slice(1));
	});
	const sanitizeNodes = (nodes: readonly RootContent[], inForeign: boolean): ElementContent[] =>
		nodes.flatMap((node): ElementContent[] => {
			if (node.type === "text") return [{ type: "text", value: stripInvalidXml(node.value) }];
			if (node.type !== "element" || (REMOVED.has(node.tagName) && !(inForeign && node.tagName === "title"))) return [];
			return sanitizeElement(node, inForeign);
		});
	const sanitizeElement = (element: Element, inForeign: boolean): ElementContent[] => {
		const { tagName, properties } = element;
		if (tagName === "input") return toCheckboxCharacter(properties);
		const isForeign = inForeign || tagName === "svg" || tagName === "math";
		const attributes = sanitizeAttributes(element, { isForeign, linked, resolve });
		if (tagName === "iframe") return toFrameLink(properties, attributes.src);
		const children = sanitizeNodes(element.children, isForeign);
		if (UNWRAPPED.has(tagName)) return children;
		if (tagName === "span" && Object.keys(attributes).length === 0) return children;
		if (tagName === "img" && attributes.src === undefined) return toTextNodes(properties.alt);
		return [{ type: "element", tagName, properties: attributes, children }];
	};
	return { type: "root", children: sanitizeNodes(tree.children, false) };
}

/** Replaces the checkbox of a task by a character, as it can't be ticked in a feed. */
function toCheckboxCharacter({ type, checked }: Properties): ElementContent[] {
	if (type !== "checkbox") return [];
	return toTextNodes(checked === true || checked === "" || checked === "true" ? "☑" : "☐");
}

function toFrameLink({ title }: Properties, src: Properties[string]): ElementContent[] {
	if (typeof src !== "string") return toTextNodes(title);
	const children = toTextNodes(title || src);
	return [{ type: "element", tagName: "a", properties: { href: src }, children }];
}

function toTextNodes(text: unknown): ElementContent[] {
	return typeof text === "string" && text !== "" ? [{ type: "text", value: stripInvalidXml(text) }] : [];
}

interface Context {
	/** Whether the element belongs to SVG or MathML: https://html.spec.whatwg.org/multipage/syntax.html#foreign-elements */
	isForeign: boolean;
	/** The ids that links in the body refer to. */
	linked: ReadonlySet<string>;
	resolve(url: string): string;
}

/** Returns the properties of an element that feed readers support, with absolute URLs. */
function sanitizeAttributes({ tagName, properties }: Element, context: Context): Properties {
	const sanitized = Object.entries(properties).flatMap(([name, original]): [string, Properties[string]][] => {
		const value = sanitizeValue(name, original, context);
		if (value === undefined || value === null || value === false) return [];
		return [[name, typeof value === "string" ? stripInvalidXml(value) : value]];
	});
	const language = tagName === "code" ? findLanguageClass(properties.className) : undefined;
	return { ...(language && { className: [language] }), ...Object.fromEntries(sanitized) };
}

/** Returns `undefined` for a property that is to be removed. */
function sanitizeValue(
	name: string,
	value: Properties[string],
	{ isForeign, linked, resolve }: Context,
): Properties[string] {
	if (URL_PROPERTIES.has(name)) return typeof value === "string" ? toSafeUrl(value, resolve) : undefined;
	if (name === "srcSet") return typeof value === "string" ? sanitizeSrcset(value, resolve) : undefined;
	if (name === "id") return isForeign || linked.has(String(value)) ? value : undefined;
	if (isForeign) return REMOVED_FROM_FOREIGN.test(name) ? undefined : value;
	return ALLOWED_PROPERTIES.has(name) ? value : undefined;
}

/** Returns an absolute URL; `undefined` if it is invalid or unsafe. */
function toSafeUrl(url: string, resolve: Context["resolve"]): string | undefined {
	const absolute = resolve(url.trim());
	if (!URL.canParse(absolute)) return undefined;
	const { protocol, pathname } = new URL(absolute);
	return UNSAFE_URL.test(protocol + pathname) ? undefined : absolute;
}

function sanitizeSrcset(srcset: string, resolve: Context["resolve"]): string | undefined {
	const candidates = parseSrcSet(srcset).flatMap(({ url, descriptors }) => {
		const safeUrl = toSafeUrl(url, resolve);
		return safeUrl === undefined ? [] : [{ url: safeUrl, descriptors }];
	});
	return candidates.length > 0 ? formatSrcSet(candidates) : undefined;
}

/** Finds the class that names the language of code: https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-code-element */
function findLanguageClass(className: Properties[string]): string | undefined {
	const names = Array.isArray(className) ? className : String(className ?? "").split(/\s+/);
	return names.map(String).find((name) => /^language-\S+$/.test(name));
}
