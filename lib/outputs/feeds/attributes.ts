import type { Element, Properties } from "hast";
import { stripInvalidXml } from "@/lib/utils/clean-text";

const ADDRESSES = new Set(["href", "src", "poster", "cite", "longDesc"]);
const KEPT = new Set([
	...ADDRESSES,
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
/** Of drawings and formulas all stays but what runs, styles or names. */
const LEFT_IN_DRAWINGS = /^(?:on|data|style$|className$|xLinkHref$)/;
/** What an address may not do; a picture may be in its address. */
const UNSAFE = /^(?:javascript|vbscript|file|blob|data(?!:image\/)):/i;

interface Context {
	/** Whether the element is part of a drawing or formula. */
	isDrawing: boolean;
	/** Ids that the body leads to. */
	linked: ReadonlySet<string>;
	resolve(address: string): string;
}

/** The attributes of an element that a feed reader may have. */
export function sanitizeAttributes({ tagName, properties }: Element, context: Context): Properties {
	const kept: Properties = {};
	for (const [name, value] of Object.entries(properties)) {
		const one = keep(name, value, context);
		if (one !== undefined && one !== null && one !== false)
			kept[name] = typeof one === "string" ? stripInvalidXml(one) : one;
	}
	const language = tagName === "code" ? languageOf(properties.className) : undefined;
	return language ? { className: [language], ...kept } : kept;
}

function keep(name: string, value: Properties[string], { isDrawing, linked, resolve }: Context): Properties[string] {
	if (ADDRESSES.has(name)) return typeof value === "string" ? safeAddress(value, resolve) : undefined;
	if (name === "srcSet") return typeof value === "string" ? sourcesOf(value, resolve) : undefined;
	if (name === "id") return isDrawing || linked.has(String(value)) ? value : undefined;
	if (isDrawing) return LEFT_IN_DRAWINGS.test(name) ? undefined : value;
	return KEPT.has(name) ? value : undefined;
}

/** An address in full; nothing for one that is none or does something. */
function safeAddress(address: string, resolve: Context["resolve"]): string | undefined {
	const full = resolve(address.trim());
	return URL.canParse(full) && !UNSAFE.test(new URL(full).protocol + new URL(full).pathname) ? full : undefined;
}

/** https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
function sourcesOf(sources: string, resolve: Context["resolve"]): string | undefined {
	const all = sources.split(/,\s+/).flatMap((source) => {
		const [address = "", ...size] = source.trim().split(/\s+/);
		const full = safeAddress(address, resolve);
		return full === undefined ? [] : [[full, ...size].join(" ")];
	});
	return all.length > 0 ? all.join(", ") : undefined;
}

/** https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-code-element */
function languageOf(className: Properties[string]): string | undefined {
	const names = Array.isArray(className) ? className : String(className ?? "").split(/\s+/);
	return names.map(String).find((name) => /^language-\S+$/.test(name));
}
