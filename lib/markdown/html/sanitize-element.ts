import type { Trust } from "@/lib/config/trust";
import type { RuleName } from "@/lib/diagnostics/rules";
import { isRecord } from "@/lib/utils/collections";
import { isDocumentUrl, isScriptUrl } from "@/lib/utils/url";
import { parseStyle } from "./parse-style";
import { isAllowedInText, isOfOtherSite, restrictInText } from "./text-rules";

type Props = Readonly<Record<string, unknown>>;

export interface HtmlPolicy {
	trust: Trust;
	allowScripts: boolean;
	/** The name of the blog's host. */
	host?: string | undefined;
}

export interface Removal {
	rule: Extract<RuleName, `html-${string}`>;
	message: string;
}

/** The element's name and the properties that it keeps; or its content alone, or nothing. */
export type SanitizedElement = { removals: Removal[] } & (
	| { tagName: string; props: Props }
	| { tagName?: undefined; keepsContent: boolean }
);

/** Matches names of tags and attributes that React accepts; the HTML parser accepts others. */
const TAG_NAME = /^[a-z][\w-]*(?::[a-z][\w-]*)?$/i;
const ATTRIBUTE_NAME = /^[a-z_][\w.-]*(?::[a-z_][\w.-]*)?$/i;
/** Properties of React that aren't attributes. */
export const REACT_PROPS: ReadonlySet<string> = new Set(["children", "dangerouslySetInnerHTML", "key", "ref"]);

/** Elements that change the page itself. React moves most of them to the page's head, wherever they are. */
const HEAD_ELEMENTS = new Set(["base", "link", "meta"]);
/** The attributes of `link` and `meta` in microdata: https://html.spec.whatwg.org/multipage/microdata.html */
const MICRODATA = new Set(["itemProp", "content", "href"]);
const ROOTS = new Set(["body", "frameset", "head", "html"]);
const PLUGINS = new Set(["applet", "embed", "object", "param"]);
const REMOVED = new Set(["fencedframe", "frame", "noembed", "noframes", "portal"]);
/** Obsolete elements whose content browsers read as text, while React writes it as HTML. */
const PREFORMATTED = new Set(["listing", "plaintext", "xmp"]);
/** https://svgwg.org/specs/animations/#AnimationElements */
const ANIMATIONS = new Set(["animate", "animatecolor", "animatemotion", "animatetransform", "discard", "set"]);
/** Elements that show an image or play a file, for which browsers run no scripts. */
const MEDIA = new Set(["audio", "image", "img", "source", "video"]);
const URLS =
	/^(?:(?:xlink)?href|src|data|action|formaction|poster|background|cite|longdesc|codebase|classid|manifest|profile|definitionurl|altimg|lowsrc|dynsrc)$/;
const URL_LISTS = /^(?:srcset|imagesrcset|ping)$/;
const UNSAFE = /^(?:is|xmlbase|shadowroot\w*|(?:inner|outer)html)$/;

/** Removes hyphens, colons and capitals, so that `xlink:href` and `xlinkHref` are the same. */
const normalize = (name: string) => name.toLowerCase().replace(/[^a-z]/g, "");

/**
 * Sanitizes an element of a post: the one place that decides which HTML posts can have. The result doesn't depend on the parents of the
 * element, which a browser may parse differently from the author and React: each rule holds in HTML, SVG and MathML. Callers have to know
 * whether a `title` is inside an SVG.
 */
export function sanitizeElement(name: string, props: Props, policy: HtmlPolicy): SanitizedElement {
	const tagName = (name.split(":").pop() ?? "").toLowerCase();
	const prohibition = findProhibition(name, tagName, props, policy);
	if (prohibition) {
		const { keepsContent = false, ...removal } = prohibition;
		return { keepsContent, removals: [removal] };
	}
	const allowedProps: [string, unknown][] = [];
	const removals: Removal[] = [];
	for (const [attribute, value] of Object.entries(props)) {
		const { value: allowed, ...removal } = REACT_PROPS.has(attribute)
			? { value }
			: sanitizeAttribute(tagName, attribute, value, props, policy);
		if (allowed !== undefined) allowedProps.push([attribute, allowed]);
		if (removal.rule) removals.push(removal);
	}
	const kept: Record<string, unknown> = Object.fromEntries(allowedProps);
	if (tagName === "style" && (kept.children ?? kept.dangerouslySetInnerHTML)) {
		kept.children = toCss(kept);
		delete kept.dangerouslySetInnerHTML;
	}
	// A frame without its document would be an empty box.
	if (tagName === "iframe" && removals.length > 0 && kept.src === undefined) return { keepsContent: false, removals };
	return { tagName: PREFORMATTED.has(tagName) ? "pre" : name, props: kept, removals };
}

function findProhibition(
	name: string,
	tagName: string,
	props: Props,
	{ allowScripts, trust, host }: HtmlPolicy,
): (Removal & { keepsContent?: boolean }) | undefined {
	const unwrap = (message: string) => ({ rule: "html-tag" as const, message, keepsContent: true });
	if (!TAG_NAME.test(name))
		return unwrap(`<${name}> is not a valid tag; its content is shown without it. Write \`&lt;\` for a plain \`<\`.`);
	if (ROOTS.has(tagName))
		return unwrap(`Only a page has a <${name}>; its content is shown without it. Delete the tag.`);
	if (tagName === "template" && !allowScripts)
		return unwrap("Browsers never show a <template>. Its content is shown without it; put code in a code block.");
	if (tagName === "script" && !allowScripts) {
		const message = "This <script> is removed. Set `scripts: true` in `site.yml` to allow scripts in posts.";
		return { rule: "html-script", message };
	}
	if (HEAD_ELEMENTS.has(tagName) && !isAllowedInBody(tagName, props)) return prohibitHead(name);
	if (PLUGINS.has(tagName)) {
		const message = `Browsers don't load this <${name}>: the page's policy allows no plugins. Write it as an image, or store the file beside the post.`;
		return { rule: "html-blocked", message, keepsContent: tagName === "object" };
	}
	if (REMOVED.has(tagName)) return { rule: "html-tag", message: `Browsers don't show this <${name}>. Delete it.` };
	if (ANIMATIONS.has(tagName) && Object.entries(props).some(isCodeAnimation)) {
		const message = `This <${name}> is removed: it would change an attribute that can run code. Delete it.`;
		return { rule: "html-script", message };
	}
	const allowed = trust !== "text" || isAllowedInText(tagName, props, host);
	if (allowed === true) return undefined;
	return { rule: "html-unsafe", message: textMessage(`<${name}>`), keepsContent: allowed === "content" };
}

export function prohibitHead(name: string): Removal {
	const message = `This <${name}> is removed: a post can't change the head of its page. Use front matter, such as \`title\`, \`description\` or \`canonical\`.`;
	return { rule: "html-head", message };
}

function textMessage(what: string): string {
	return `${what} is removed, as the trust of this post is \`text\`. Delete it, or raise \`trust:\` in \`site.yml\`.`;
}

/** Tells whether an element of the head is a style sheet or microdata. */
function isAllowedInBody(tagName: string, props: Props): boolean {
	if (tagName === "base") return false;
	if (Object.keys(props).every((attribute) => MICRODATA.has(attribute))) return true;
	return tagName === "link" && String(props.rel).toLowerCase() === "stylesheet";
}

/** Tells whether an animation changes an attribute that can run code. */
function isCodeAnimation([name, value]: [string, unknown]): boolean {
	const animated = normalize(name) === "attributename" ? normalize(String(value)) : "";
	return URLS.test(animated) || /^(?:on|srcdoc$)/.test(animated);
}

/** Returns the new value of an attribute, and the reason if it was changed. */
function sanitizeAttribute(
	tagName: string,
	name: string,
	value: unknown,
	{ src }: Props,
	{ trust, allowScripts, host }: HtmlPolicy,
): { value?: unknown; rule?: undefined } | (Removal & { value?: unknown }) {
	const plain = normalize(name);
	const label = `\`${name.toLowerCase()}\` on <${tagName}>`;
	const remove = (rule: Removal["rule"], why: string) => ({ rule, message: `${label} is removed: ${why}` });
	if (/^on/i.test(name)) return remove("html-event", "posts can't have event handlers. Delete it.");
	if (!ATTRIBUTE_NAME.test(name)) return {};
	if (UNSAFE.test(plain)) return remove("html-unsafe", "it could run code. Delete it.");
	if (plain === "srcdoc" && !allowScripts)
		return remove("html-script", "its document could have scripts. Write the content into the post.");
	if (URLS.test(plain) || URL_LISTS.test(plain)) {
		const urls = URL_LISTS.test(plain) ? String(value).split(/[\s,]+/) : [String(value)];
		if (urls.some((url) => isScriptUrl(url) || (!MEDIA.has(tagName) && isDocumentUrl(url))))
			return remove("html-script", "its URL would run code. Write that of a page or file.");
	}
	if (plain === "sandbox") {
		const tokens = String(value)
			.toLowerCase()
			.split(/[\s,]+/);
		const unsafe = tokens.filter((token) =>
			isUnsafeToken(token, tokens, src !== undefined && !isOfOtherSite(src, host)),
		);
		const message = `\`${unsafe.join(" ")}\` in ${label} is removed: the frame could take readers away, or change the page. Delete it.`;
		const kept = tokens.filter((token) => !unsafe.includes(token)).join(" ");
		return unsafe.length > 0 ? { rule: "html-unsafe", message, value: kept } : { value };
	}
	if (plain === "style" && typeof value === "string" && !parseStyle(value)) {
		const message = `The style of <${tagName}> is removed: \`${value}\` is not valid CSS. Fix it.`;
		return { rule: "html-style", message };
	}
	if (trust !== "text") return { value };
	const { removed, ...kept } = restrictInText(tagName, plain, value);
	return removed ? { ...kept, rule: "html-unsafe", message: textMessage(`${removed} of <${tagName}>`) } : kept;
}

/** Tells whether a token in `sandbox` lets a frame navigate its page, or gives a frame of this blog all rights. */
function isUnsafeToken(token: string, tokens: readonly string[], isOwn: boolean): boolean {
	if (token.startsWith("allow-top-navigation")) return true;
	return isOwn && token === "allow-same-origin" && tokens.includes("allow-scripts");
}

/**
 * Returns the text of a `<style>`. React doesn't escape it, and a browser would parse tags in it inside an SVG; outside, it wouldn't decode
 * references if the text were escaped.
 */
function toCss({ children, dangerouslySetInnerHTML: inner }: Props): string {
	const html = isRecord(inner) ? inner.__html : undefined;
	const parts = [html ?? children]
		.flat(Number.POSITIVE_INFINITY)
		.filter((part) => ["string", "number"].includes(typeof part));
	return escapeTagsInCss(parts.join(""));
}

/** Escapes what would be a tag in the text of a `<style>` inside an SVG, which browsers parse as HTML. */
export function escapeTagsInCss(css: string): string {
	return css.replace(/<!--|-->/g, "").replace(/<(?=[a-z!/?])/gi, "\\3c ");
}
