import type { ElementContent } from "hast";

/** Elements that start a block of HTML in Markdown: https://spec.commonmark.org/0.31.2/#html-blocks */
export const BLOCK_ELEMENT =
	/^(address|article|aside|blockquote|center|details|dialog|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|search|section|style|table|td|textarea|tfoot|th|thead|tr|ul)$/;

export const INLINE_ELEMENT =
	/^(a|abbr|acronym|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

export const MARKDOWN_ELEMENT =
	/^(a|b|blockquote|br|code|del|em|h[1-6]|hr|i|img|li|ol|p|pre|s|strike|strong|table|tbody|td|th|thead|tr|ul|html|head|body)$/;

/** Elements that only contain others, and have no meaning without attributes. */
export const WRAPPER_ELEMENT = /^(div|section|article|main|figure|header|footer|span|font)$/;

/** Tells whether a node and everything in it belong inside a line of text. */
export function isPhrasing(node: ElementContent): boolean {
	if (node.type !== "element") return true;
	return INLINE_ELEMENT.test(node.tagName) && node.children.every(isPhrasing);
}
