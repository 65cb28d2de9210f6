import type { Element, Nodes, Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { countWords, readingMinutes } from "@/lib/markdown/reading-time";

/** Elements whose text is separated from the text around it. */
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
		const { metadata } = getContext(file);
		metadata.text = visibleText(tree);
		visit(tree, "element", (node) => {
			if (node.tagName === "p" && !isLabel(node)) metadata.firstParagraph ||= visibleText(node);
		});
		metadata.words = countWords(metadata.text);
		metadata.minutes = readingMinutes(metadata.text);
	};
}

/** Tells whether an element is the label of a callout. */
function isLabel({ properties: { className } }: Element): boolean {
	return Array.isArray(className) && className.includes("label");
}

/** Returns the visible text of a tree on one line, without code blocks and footnote references. */
export function visibleText(tree: Nodes): string {
	const parts: string[] = [];
	const walk = (node: Nodes) => {
		if (node.type === "text") parts.push(node.value);
		if (!("children" in node)) return;
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
