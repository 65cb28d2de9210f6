import type { Element, ElementContent } from "hast";

/** Elements that start a block of HTML in Markdown: https://spec.commonmark.org/0.31.2/#html-blocks */
export const BLOCK_ELEMENT =
	/^(address|article|aside|blockquote|center|details|dialog|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|search|section|style|table|td|textarea|tfoot|th|thead|tr|ul)$/;

export const INLINE_ELEMENT =
	/^(a|abbr|acronym|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

export const MARKDOWN_ELEMENT =
	/^(a|b|blockquote|br|code|del|em|h[1-6]|hr|i|img|li|ol|p|pre|s|strike|strong|table|tbody|td|th|thead|tr|ul|html|head|body)$/;

/** Elements that only contain others, and have no meaning without attributes. */
export const WRAPPER_ELEMENT = /^(div|section|article|main|figure|header|footer|span|font)$/;

/** The attributes that Markdown has a syntax for, by element. */
const MARKDOWN_ATTRIBUTES: Record<string, readonly string[]> = {
	a: ["href", "title"],
	img: ["src", "alt", "title"],
	ol: ["start"],
};
const BLOCK = /^(ul|ol|dl|pre|blockquote|table|details|hr|h[1-6]|figure|div|p)$/;
const CONTAINER = /^(ul|ol|li|blockquote)$/;
const INLINE_MARKDOWN = /^(a|b|br|code|del|em|i|img|s|strike|strong|span|font)$/;

/** Tells whether a node and everything in it belong inside a line of text. */
export function isPhrasing(node: ElementContent): boolean {
	if (node.type !== "element") return true;
	return INLINE_ELEMENT.test(node.tagName) && node.children.every(isPhrasing);
}

/** Tells whether Markdown would lose a part of an element, such as an attribute, a `colspan` or a caption. */
export function isLossy(node: Element): boolean {
	const allowed = MARKDOWN_ATTRIBUTES[node.tagName] ?? [];
	if (Object.keys(node.properties).some((name) => !allowed.includes(name) && !isLanguageClass(node, name))) return true;
	switch (node.tagName) {
		case "figure":
			return childElements(node).some(({ tagName }) => tagName === "figcaption") || hasMixedContent(node);
		case "table":
			return isLossyTable(node);
		case "pre":
			return hasMarkup(node);
		case "code":
			return childElements(node).length > 0;
		case "img":
			return !node.properties.src;
		case "a":
			return node.properties.href === undefined || childElements(node).some(({ tagName }) => BLOCK.test(tagName));
		case "h1":
		case "h2":
		case "h3":
		case "h4":
		case "h5":
		case "h6":
			return childElements(node).some(({ tagName }) => tagName === "br" || BLOCK.test(tagName));
		default:
			return CONTAINER.test(node.tagName) && childElements(node).some(isLossyBlock);
	}
}

/** Tells whether an element must be kept as a block of HTML, and so must the list or quote that it is in. */
function isLossyBlock(node: Element): boolean {
	if (node.tagName === "p") return isLossy(node);
	if (INLINE_MARKDOWN.test(node.tagName) && !childElements(node).some(({ tagName }) => BLOCK.test(tagName)))
		return false;
	if (!BLOCK.test(node.tagName) && node.tagName !== "li")
		return /^(iframe|video|audio|object|form|center)$/.test(node.tagName);
	// `isLossy` also looks at the content of a container.
	return isLossy(node) || (!CONTAINER.test(node.tagName) && childElements(node).some(isLossyBlock));
}

function isLanguageClass({ tagName, properties }: Element, name: string): boolean {
	if (name !== "className" || (tagName !== "code" && tagName !== "pre")) return false;
	return [properties.className].flat().every((one) => /^(lang(uage)?-|brush:)/.test(String(one)));
}

function hasMixedContent(node: Element): boolean {
	const hasText = node.children.some((child) => child.type === "text" && child.value.trim() !== "");
	return hasText && childElements(node).length > 0;
}

function hasMarkup(node: Element): boolean {
	const [first, ...others] = node.children;
	const code = first?.type === "element" && first.tagName === "code" && others.length === 0 ? first : node;
	return code.children.some(({ type }) => type === "element") || (code !== node && isLossy(code));
}

function isLossyTable(table: Element): boolean {
	if (childElements(table).some(({ tagName }) => !/^(thead|tbody|tr)$/.test(tagName))) return true;
	const rows = findRows(table);
	const cellCounts = new Set(rows.map((row) => childElements(row).length));
	const [headerRow, ...bodyRows] = rows;
	const isHeader = (cell: Element) => cell.tagName === "th";
	if (
		cellCounts.size !== 1 ||
		!headerRow ||
		!childElements(headerRow).every(isHeader) ||
		bodyRows.some((row) => childElements(row).some(isHeader))
	)
		return true;
	return rows.some((row) => Object.keys(row.properties).length > 0 || childElements(row).some(isLossyCell));
}

function isLossyCell(cell: Element): boolean {
	if (Object.keys(cell.properties).length > 0) return true;
	return childElements(cell).some((child) => child.tagName === "br" || BLOCK.test(child.tagName) || isLossyCell(child));
}

function findRows(node: Element): Element[] {
	return childElements(node).flatMap((child) => (child.tagName === "tr" ? [child] : findRows(child)));
}

function childElements(node: Element): Element[] {
	return node.children.filter((child: ElementContent): child is Element => child.type === "element");
}
