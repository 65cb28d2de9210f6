import type { Rule } from "@/lib/utils/diagnostics";

/** Why an element can't be in a post, and what to do about it. */
export interface Prohibition {
	rule: Extract<Rule, "html-script" | "html-head">;
	message: string;
}

/** Elements that change the page itself. React moves most of them to its head, wherever they are written. */
const HEAD_ELEMENTS = new Set(["base", "link", "meta", "title"]);

/** The attributes of `link` and `meta` as microdata: https://html.spec.whatwg.org/multipage/microdata.html */
const MICRODATA = new Set(["itemProp", "content", "href"]);

/**
 * Returns why an element can't be in a post: it is a script and the owner doesn't allow scripts, or it would change the head
 * of the page. Stylesheets and microdata (`itemprop`) are allowed. A `title` inside an SVG is for the caller to allow.
 */
export function findProhibition(
	name: string,
	attributes: Readonly<Record<string, unknown>>,
	allowScripts: boolean,
): Prohibition | undefined {
	const tagName = name.toLowerCase();
	if (tagName === "script" && !allowScripts) {
		const message = "This <script> is removed. Set `scripts: true` in `site.yml` to allow scripts in posts.";
		return { rule: "html-script", message };
	}
	if (!HEAD_ELEMENTS.has(tagName)) return undefined;
	const isMicrodata = Object.keys(attributes).every((attribute) => MICRODATA.has(attribute));
	if ((tagName === "link" || tagName === "meta") && isMicrodata) return undefined;
	if (tagName === "link" && String(attributes.rel).toLowerCase() === "stylesheet") return undefined;
	const message = `This <${tagName}> is removed: a post can't change the head of its page. Use front matter, such as \`title\`, \`description\` or \`canonical\`.`;
	return { rule: "html-head", message };
}

/** Matches elements in a string of HTML that would change the page; a title in the body has no effect. */
const HEAD_HTML = /<(?:base|link|meta)\b/i;
const SCRIPT_HTML = /<script\b/i;

/** Tells whether a string of HTML has elements that can't be in a post. */
export function hasForbiddenElement(html: string, allowScripts: boolean): boolean {
	return HEAD_HTML.test(html) || (!allowScripts && SCRIPT_HTML.test(html));
}
