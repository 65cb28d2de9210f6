import type { Element, Properties } from "hast";
import { formatSrcSet, parseSrcSet } from "@/lib/utils/html";
import { stripInvalidXml } from "@/lib/utils/xml";

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

interface Context {
	/** Whether the element belongs to SVG or MathML: https://html.spec.whatwg.org/multipage/syntax.html#foreign-elements */
	isForeign: boolean;
	/** The ids that links in the body refer to. */
	linked: ReadonlySet<string>;
	resolve(url: string): string;
}

/** Returns the properties of an element that feed readers support, with absolute URLs. */
export function sanitizeAttributes({ tagName, properties }: Element, context: Context): Properties {
	const sanitized: Properties = {};
	for (const [name, original] of Object.entries(properties)) {
		const value = sanitizeValue(name, original, context);
		if (value !== undefined && value !== null && value !== false)
			sanitized[name] = typeof value === "string" ? stripInvalidXml(value) : value;
	}
	const language = tagName === "code" ? findLanguageClass(properties.className) : undefined;
	return language ? { className: [language], ...sanitized } : sanitized;
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
