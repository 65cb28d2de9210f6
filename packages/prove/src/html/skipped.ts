import { attribute, type Element, hasAttribute } from "./tree";

/** Elements without text of their own. */
const NO_TEXT = new Set([
	"script",
	"style",
	"template",
	"noscript",
	"iframe",
	"object",
	"svg",
	"canvas",
	"audio",
	"video",
	"button",
	"select",
	"input",
	"textarea",
	"option",
	"datalist",
	"dialog",
]);

/** Classes of text that isn't shown. */
const INVISIBLE = /^(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|screenreader|u-hidden)$/;

/**
 * Names of parts that surround the content in themes, as the whole of a class or id, or between hyphens: of comments, lists of related
 * posts, bars with links to share, tables of contents, and lines with date, author and tags.
 */
const AROUND =
	/^(?:comments?|comments?-(?:area|section|list|container)|respond|disqus[_-]?thread|giscus|utterances|webmentions?|related(?:-?(?:posts?|articles|content|entries))?|jp-relatedposts|sharedaddy|(?:social-)?shar(?:e|ing)(?:-?(?:buttons?|links?|bar))?|addtoany_share_save_container|toc|toc-?container|table-?of-?contents|(?:post|article|page)-?toc|breadcrumbs?|pagination|pager|paginator|pagination-nav|post-?(?:nav|navigation|pagination|tags|meta|metadata|header-meta|date|info|categories|category|author|details)|entry-?(?:meta|footer|tags|date)|article-?(?:meta|info|tags|date|nav|footer|category)|(?:meta|byline|dateline|tags|tag-list|taglist|tags-links|cat-links|categories)|reading-?time|read-?time|author-?(?:bio|box|card|info)|newsletter|subscribe(?:-form)?|sidebar|site-?(?:header|footer|nav)|navbar|menu|skip-?link|edit-?(?:this-)?(?:page|link)|copy-?(?:button|btn|code)|back-?to-?top|theme-(?:edit-this-page|last-updated|back-to-top-button))$/;

const NAMELESS = /^_?[a-z]+(?=_[\w-]{4,}$)/i;

/** Tells whether nobody sees the text of an element. */
export function isInvisible(element: Element): boolean {
	if (NO_TEXT.has(element.tagName) || hasAttribute(element, "hidden")) return true;
	if (attribute(element, "aria-hidden") === "true") return true;
	if (attribute(element, "role") === "button") return true;
	if (/display\s*:\s*none/i.test(attribute(element, "style"))) return true;
	return classesOf(element).some((name) => INVISIBLE.test(name));
}

export function classesOf(element: Element): string[] {
	return attribute(element, "class").split(/\s+/).filter(Boolean);
}

/** Tells whether an element surrounds the content, as menus and footers do. */
export function isAround(element: Element, isInContent: boolean): boolean {
	const { tagName, parentNode } = element;
	const role = attribute(element, "role");
	if (
		/^(?:nav|form|label)$/.test(tagName) ||
		/^(?:navigation|search|contentinfo|banner|form|menu|tablist|tab)$/.test(role)
	) {
		return true;
	}
	if (tagName === "footer") return !(parentNode && /^(?:blockquote|figure)$/.test(parentNode.nodeName));
	if ((tagName === "header" || tagName === "aside") && !isInContent) return true;
	// What a post is made of may be called `tags` or `meta` as well, but then it is no page.
	if (tagName === "article" || tagName === "main" || tagName === "body") return false;
	const names = [...classesOf(element), attribute(element, "id")].map((name) => name.toLowerCase());
	return names.some((name) => AROUND.test(name) || AROUND.test(NAMELESS.exec(name)?.[0] ?? ""));
}
