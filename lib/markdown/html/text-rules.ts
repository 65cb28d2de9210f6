import { isRecord } from "@/lib/utils/collections";
import { parseExternalUrl } from "@/lib/utils/url";
import { parseStyle } from "./parse-style";

/** Elements that style the page, load plugins, accept input or change the page. They are removed with their content. */
const REMOVED = /^(?:animate\w*|discard|input|link|meta|select|set|style|textarea)$/;
/** Elements of forms and dialogs, whose content is kept. */
const UNWRAPPED = new Set(["button", "dialog", "fieldset", "form", "label", "legend"]);

/** Attributes that show an element above the page, or take the keyboard. */
const REMOVED_ATTRIBUTES = /^(?:popover\w*|command\w*|autofocus|accesskey|contenteditable|overflow)$/;
/** Attributes by which an SVG, and parts of a formula, would be drawn outside of their box. */
const BOX_ATTRIBUTES: Readonly<Record<string, RegExp>> = {
	svg: /^(?:filter|transform\w*)$/,
	mpadded: /^(?:width|height|depth|lspace|voffset)$/,
};

/** Classes that this blog's syntax writes, and those of other systems and their themes for which this blog has no styles. */
const CLASS =
	/^(?:bare-url|label|sr-only|footnotes|data-footnote-backref|contains-task-list|task-list-item|language-.+|(?:tml|wbk|chr|wp|kg|has|is)-[\w-]+|math\w+|upstrike|align(?:left|right|center|none|wide|full))$/;

/**
 * Styles that keep an element in its place: its box isn't smaller than its content, and nothing is drawn outside of it. Other styles, such
 * as `flex-direction`, would make some of these unsafe.
 */
const STYLE =
	/^(?:color|background-?(?:color|position|repeat|size)?|border(?!-?image)[\w-]*|padding[\w-]*|margin[\w-]*|(?:max-?|min-?)?width|min-?height|flex-?basis|grid-?template-?columns|(?:(?:row|column)-?)?gap|(?:align|justify)-?(?:content|items|self)|float|clear|display|direction|text-?(?:align|transform)|font-?(?:family|size|stretch|style|variant|weight)|(?:letter|word)-?spacing|white-?space|word-?break|overflow-?wrap|list-?style[\w-]*|object-?fit|opacity|column-?count|caption-?side|table-?layout|math-?depth)$/i;
/** Matches values without negative lengths and functions, except for colors and variables of WordPress. */
const VALUE = /^(?!.*(?:(?:^|[\s,(/])-\s*[\d.]|\b(?!rgba?\(|hsla?\(|var\(--wp-)[\w-]+\())[\w\s#%.,()"'/-]*$/;
const OTHER_STYLES: readonly [property: RegExp, value: RegExp][] = [
	[/^background-?image$/i, /^url\((["']?)(?!\w+:(?!\/\/))[^\\"'()\s]*\1\)$/i],
	[/^line-?height$/i, /^(?:normal|[1-9][\d.]*|[1-9]\d{2}%)$/],
	[/^text-?decoration[\w-]*$/i, /^[a-z\s-]+(?:#[\da-f]+)?$/i],
	[/^vertical-?align$/i, /^[a-z-]+$/i],
];
const EMPTY = new Set(["hr", "iframe", "img", "video"]);
const HEIGHT = /^(?:aspect-?ratio|(?:max-?)?height)$/i;

type Props = Readonly<Record<string, unknown>>;

/**
 * Tells whether a post with the trust `text` can have an element, or only its content. Allowed elements can't send data, restyle or cover
 * the page.
 */
export function isAllowedInText(tagName: string, { type, disabled, src }: Props, host?: string): boolean | "content" {
	// The boxes of task lists.
	if (tagName === "input") return type === "checkbox" && Boolean(disabled);
	if (tagName === "iframe") return /^(?:https:)?\/\//i.test(String(src)) && isOfOtherSite(src, host);
	return UNWRAPPED.has(tagName) ? "content" : !REMOVED.test(tagName);
}

/** Tells whether a URL, as a browser reads it, is absolute and not of this host. */
export function isOfOtherSite(url: unknown, host: string | undefined): boolean {
	const { hostname } = parseExternalUrl(String(url)) ?? {};
	return hostname !== undefined && hostname !== host;
}

/** Returns the new value of an attribute in a post with the trust `text`, and what was removed of it. */
export function restrictInText(tagName: string, name: string, value: unknown): { value?: unknown; removed?: string } {
	if (REMOVED_ATTRIBUTES.test(name) || BOX_ATTRIBUTES[tagName]?.test(name)) return { removed: `\`${name}\`` };
	if (tagName === "mspace" && String(value).startsWith("-")) return {};
	if (name === "style") return restrictStyle(tagName, value);
	if (name === "class" || name === "classname") {
		const kept = [value]
			.flat()
			.flatMap((names) => String(names).split(/\s+/))
			.filter((one) => CLASS.test(one));
		return kept.length > 0 ? { value: Array.isArray(value) ? kept : kept.join(" ") } : {};
	}
	// A browser would make the frame a property of the document, in place of one that scripts of the page read.
	if (tagName === "iframe" && name === "name") return {};
	// On the owner's computer, a URL without a scheme could lead to this blog's desk.
	if (tagName === "iframe" && name === "src") return { value: String(value).replace(/^\/\//, "https://") };
	return { value };
}

/** Keeps the declarations of a style, as CSS or as React's object, that leave an element in its place. */
function restrictStyle(tagName: string, value: unknown): { value?: unknown; removed?: string } {
	const style = Object.entries(isRecord(value) ? value : (parseStyle(String(value)) ?? {}));
	// A box that may grow can't be lower than its content.
	const entries = style.map(
		([name, text]) => [name === "height" && !EMPTY.has(tagName) ? "minHeight" : name, text] as const,
	);
	const kept = entries.filter(([name, text]) => isHarmlessStyle(tagName, name, String(text)));
	const toCss = (all: typeof entries) =>
		all.map(([name, text]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${text}`).join("; ");
	const removed = toCss(entries.filter((entry) => !kept.includes(entry)));
	return {
		...(kept.length > 0 && { value: isRecord(value) ? Object.fromEntries(kept) : toCss(kept) }),
		...(removed && { removed: `The style \`${removed}\`` }),
	};
}

function isHarmlessStyle(tagName: string, property: string, value: string): boolean {
	const [, pattern] = OTHER_STYLES.find(([name]) => name.test(property)) ?? [];
	if (pattern) return pattern.test(value);
	return (STYLE.test(property) || (EMPTY.has(tagName) && HEIGHT.test(property))) && VALUE.test(value);
}
