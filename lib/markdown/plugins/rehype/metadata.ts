import type { Element, Nodes, Root } from "hast";
import type { MdxFlowExpression, MdxTextExpression } from "mdast-util-mdx";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { findHidden, isHiddenNode } from "@/lib/markdown/html/hidden";
import { getExpression, isExpression, staticValue } from "@/lib/markdown/jsx";
import { evaluateExports, toText, type Values } from "@/lib/markdown/plugins/mdx/exports";
import { countWords, readingMinutes } from "@/lib/markdown/reading-time";
import { visit } from "@/lib/utils/visit";

const BLOCK_TAGS = new Set([
	"p",
	"li",
	"h2",
	"h3",
	"h4",
	"h5",
	"h6",
	"td",
	"th",
	"dt",
	"dd",
	"figcaption",
	"blockquote",
	"div",
]);
const SKIPPED_TAGS = new Set(["pre", "script", "style", "template", "svg", "iframe", "annotation"]);

/** Collects the plain text of a body, its first paragraph, its number of words and its reading time. */
export function bodyMetadata() {
	return (tree: Root, file: VFile): undefined => {
		const { metadata, exports } = getContext(file);
		const { values } = evaluateExports(exports);
		const textOf = (children: Root["children"]) => visibleText({ ...tree, children }, values);
		metadata.text = [
			textOf(tree.children.filter((node) => !isFootnotes(node))),
			textOf(tree.children.filter(isFootnotes)),
		]
			.filter(Boolean)
			.join("\n");
		const hidden = findHidden(tree);
		let hasGap = true;
		visit(tree, "element", (node) => {
			if (node.tagName !== "p" || isLabel(node) || hidden.has(node) || !hasGap) return;
			const text = visibleText(node, values);
			// A description must have no gap where the value of an expression is only known on the page, unless all paragraphs have one.
			hasGap = text === "" || hasUnknown(node, values);
			if (!hasGap || metadata.firstParagraph === "") metadata.firstParagraph = text;
		});
		metadata.words = countWords(metadata.text);
		metadata.minutes = readingMinutes(metadata.text);
	};
}

function isFootnotes(node: Nodes): boolean {
	return node.type === "element" && "dataFootnotes" in node.properties;
}

function isLabel({ properties: { className } }: Element): boolean {
	return Array.isArray(className) && className.includes("label");
}

/** Returns the text of an expression; `undefined` if its value isn't in the text of the body. */
function expressionText(node: MdxTextExpression | MdxFlowExpression, values: Values): string | undefined {
	const expression = getExpression(node.data?.estree);
	return expression ? toText(staticValue(expression, values)) : "";
}

/** Tells whether a tree has an expression whose text is only known on the page. */
function hasUnknown(tree: Nodes, values: Values): boolean {
	let isFound = false;
	visit(tree, (node) => {
		isFound ||= isExpression(node) && expressionText(node, values) === undefined;
	});
	return isFound;
}

/**
 * Returns the visible text of a tree on one line, without code blocks, footnote references and hidden elements. `values` are those of names in expressions.
 */
export function visibleText(tree: Nodes, values: Values = new Map()): string {
	const parts: string[] = [];
	const walk = (node: Nodes) => {
		if (node.type === "text") parts.push(node.value);
		if (isExpression(node)) parts.push(expressionText(node, values) ?? "");
		if (!("children" in node) || isHiddenNode(node)) return;
		if (node.type === "element") {
			if (SKIPPED_TAGS.has(node.tagName) || "dataFootnoteRef" in node.properties) return;
			if ("dataFootnoteBackref" in node.properties) return;
			if (BLOCK_TAGS.has(node.tagName) || node.tagName === "br") parts.push(" ");
		}
		for (const child of node.children) walk(child as Nodes);
		if (node.type === "element" && BLOCK_TAGS.has(node.tagName)) parts.push(" ");
	};
	walk(tree);
	return parts.join("").replace(/\s+/g, " ").trim();
}
