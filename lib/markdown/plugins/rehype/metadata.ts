import type { Element, Nodes, Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { countWords, readingMinutes } from "@/lib/markdown/reading-time";

const BLOCKS = new Set([
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
const SKIPPED = new Set(["pre", "script", "style", "template", "svg", "iframe", "annotation"]);

/** Notes the plain text of a body, its first paragraph, its length and how long it takes to read. */
export function bodyMetadata() {
	return (tree: Root, file: VFile): undefined => {
		const { metadata: found } = getContext(file);
		found.text = plainText(tree);
		visit(tree, "element", (node) => {
			if (node.tagName === "p" && !isLabel(node)) found.firstParagraph ||= plainText(node);
		});
		found.words = countWords(found.text);
		found.minutes = readingMinutes(found.text);
	};
}

/** Whether an element is the title of a remark. */
function isLabel({ properties: { className } }: Element): boolean {
	return Array.isArray(className) && className.includes("label");
}

/** The text that a reader sees of a tree, in one line; code blocks and footnote marks are left out. */
export function plainText(tree: Nodes): string {
	const parts: string[] = [];
	const walk = (node: Nodes) => {
		if (node.type === "text") parts.push(node.value);
		if (!("children" in node)) return;
		if (node.type === "element") {
			if (SKIPPED.has(node.tagName) || "dataFootnoteRef" in node.properties) return;
			if ("dataFootnoteBackref" in node.properties) return;
			if (BLOCKS.has(node.tagName) || node.tagName === "br") parts.push(" ");
		}
		for (const child of node.children) walk(child as Nodes);
		if (node.type === "element" && BLOCKS.has(node.tagName)) parts.push(" ");
	};
	walk(tree);
	return parts.join("").replace(/\s+/g, " ").trim();
}
