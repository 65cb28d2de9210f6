import type { Element, ElementContent } from "hast";

/** The attributes that Markdown can say, by element. */
const SAID: Record<string, readonly string[]> = {
	a: ["href", "title"],
	img: ["src", "alt", "title"],
	ol: ["start"],
};
const BLOCKS = /^(ul|ol|dl|pre|blockquote|table|details|hr|h[1-6]|figure|div|p)$/;
const CONTAINERS = /^(ul|ol|li|blockquote)$/;
const INLINE_SIGNS = /^(a|b|br|code|del|em|i|img|s|strike|strong|span|font)$/;

/** Whether Markdown's signs would lose something of an element: an attribute, a span of cells, a caption. */
export function isLossy(node: Element): boolean {
	const said = SAID[node.tagName] ?? [];
	if (Object.keys(node.properties).some((name) => !said.includes(name) && !isLanguage(node, name))) return true;
	switch (node.tagName) {
		case "figure":
			return elementsIn(node).some(({ tagName }) => tagName === "figcaption") || isMixed(node);
		case "table":
			return isLossyTable(node);
		case "pre":
			return isMarkedUp(node);
		case "code":
			return elementsIn(node).length > 0;
		case "img":
			return !node.properties.src;
		case "a":
			return node.properties.href === undefined || elementsIn(node).some(({ tagName }) => BLOCKS.test(tagName));
		case "h1":
		case "h2":
		case "h3":
		case "h4":
		case "h5":
		case "h6":
			return elementsIn(node).some(({ tagName }) => tagName === "br" || BLOCKS.test(tagName));
		default:
			return CONTAINERS.test(node.tagName) && elementsIn(node).some(isLossyBlock);
	}
}

/** Whether a list or quote has something in it that has to stay a block of HTML: then it stays HTML as a whole. */
function isLossyBlock(node: Element): boolean {
	if (node.tagName === "p") return isLossy(node);
	if (INLINE_SIGNS.test(node.tagName) && !elementsIn(node).some(({ tagName }) => BLOCKS.test(tagName))) return false;
	if (!BLOCKS.test(node.tagName) && node.tagName !== "li")
		return /^(iframe|video|audio|object|form|center)$/.test(node.tagName);
	return isLossy(node) || elementsIn(node).some(isLossyBlock);
}

/** Code says its language in a class. */
function isLanguage({ tagName, properties }: Element, name: string): boolean {
	if (name !== "className" || (tagName !== "code" && tagName !== "pre")) return false;
	return [properties.className].flat().every((one) => /^(lang(uage)?-|brush:)/.test(String(one)));
}

/** Whether a figure has more than one image, and words beside it. */
function isMixed(node: Element): boolean {
	const hasWords = node.children.some((child) => child.type === "text" && child.value.trim() !== "");
	return hasWords && elementsIn(node).length > 0;
}

function isMarkedUp(node: Element): boolean {
	const [only, ...others] = node.children;
	const code = only?.type === "element" && only.tagName === "code" && others.length === 0 ? only : node;
	return code.children.some(({ type }) => type === "element") || (code !== node && isLossy(code));
}

function isLossyTable(table: Element): boolean {
	if (elementsIn(table).some(({ tagName }) => !/^(thead|tbody|tr)$/.test(tagName))) return true;
	const rows = rowsOf(table);
	const widths = new Set(rows.map((row) => elementsIn(row).length));
	const [head, ...rest] = rows;
	const isHead = (cell: Element) => cell.tagName === "th";
	if (widths.size !== 1 || !head || !elementsIn(head).every(isHead) || rest.some((row) => elementsIn(row).some(isHead)))
		return true;
	return rows.some((row) => Object.keys(row.properties).length > 0 || elementsIn(row).some(isLossyCell));
}

function isLossyCell(cell: Element): boolean {
	if (Object.keys(cell.properties).length > 0) return true;
	return elementsIn(cell).some(
		(inside) => inside.tagName === "br" || BLOCKS.test(inside.tagName) || isLossyCell(inside),
	);
}

function rowsOf(node: Element): Element[] {
	return elementsIn(node).flatMap((child) => (child.tagName === "tr" ? [child] : rowsOf(child)));
}

function elementsIn(node: Element): Element[] {
	return node.children.filter((child: ElementContent): child is Element => child.type === "element");
}
