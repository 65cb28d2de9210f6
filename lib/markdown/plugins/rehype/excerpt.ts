import type { Comment, Nodes, Root, Text } from "hast";
import type {} from "mdast-util-mdx";
import { EXIT, SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { plainText } from "./metadata";

const MARKER = /^\s*(?:\/\*)?\s*(?:truncate|more)\s*(?:\*\/)?\s*$/i;

/** MDX's marker in a Markdown file, where it is text. */
const TEXT_MARKER = /\{\/\*\s*(?:truncate|more)\s*\*\/\}/i;

/** Where such a text is spoken of. */
const CODE = new Set(["code", "kbd", "pre", "samp"]);

/** Takes the truncate markers out of a body, and the text before the first one as its lead. */
export function excerpt() {
	return (tree: Root, file: VFile): undefined => {
		const { metadata } = getContext(file);
		visit(tree, "text", (node, index, parent) => {
			const isCode = parent?.type === "element" && CODE.has(parent.tagName);
			if (parent && index !== undefined && !isCode && TEXT_MARKER.test(node.value))
				parent.children.splice(index, 1, ...splitAtMarker(node.value));
		});
		visit(tree, (node) => {
			if (!isMarker(node)) return;
			metadata.excerpt = textBefore(tree, node) || undefined;
			return EXIT;
		});
		visit(tree, (node, index, parent) => {
			if (!parent || index === undefined || !isMarker(node)) return;
			parent.children.splice(index, 1);
			return [SKIP, index];
		});
	};
}

function splitAtMarker(text: string): (Comment | Text)[] {
	const parts = text.split(TEXT_MARKER);
	return parts.flatMap((value, index) => {
		const marker: Comment[] = index === 0 ? [] : [{ type: "comment", value: "truncate" }];
		return value === "" ? marker : [...marker, { type: "text", value }];
	});
}

function isMarker(node: Nodes): boolean {
	const isComment = node.type === "comment" || node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
	return isComment && MARKER.test(node.value);
}

/** The text of the paragraphs and list items that stand before a node, as far as they go. */
function textBefore(tree: Root, end: Nodes): string {
	const parts: string[] = [];
	visit(tree, (node) => {
		if (node === end) return EXIT;
		if (node.type !== "element" || !(node.tagName === "p" || node.tagName === "li")) return;
		const cut = contains(node, end);
		parts.push(plainText(cut ? { ...node, children: upTo(node.children, end) } : node));
		return cut ? EXIT : SKIP;
	});
	return parts.filter(Boolean).join(" ");
}

function contains(node: Nodes, wanted: Nodes): boolean {
	return node === wanted || ("children" in node && node.children.some((child) => contains(child, wanted)));
}

function upTo<T extends Nodes>(nodes: T[], end: Nodes): T[] {
	const index = nodes.findIndex((node) => contains(node, end));
	return index < 0 ? nodes : nodes.slice(0, index);
}
