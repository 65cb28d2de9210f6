import type { Comment, Nodes, Root, Text } from "hast";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { findHidden } from "@/lib/markdown/html/hidden";
import { evaluateExports, type Values } from "@/lib/markdown/plugins/mdx/exports";
import { EXIT, SKIP, visit } from "@/lib/utils/visit";
import { visibleText } from "./metadata";

const MARKER = /^(?:\/\*\s*)?(?:truncate|more)(?:\s*\*\/)?$/i;

/** MDX's marker, which is text in Markdown. */
const TEXT_MARKER = /\{\/\*\s*(?:truncate|more)\s*\*\/\}/i;

const CODE_TAGS = new Set(["code", "kbd", "pre", "samp"]);

/** Removes the truncate markers of a body, and stores the text before the first one as its excerpt. */
export function excerpt() {
	return (tree: Root, file: VFile): undefined => {
		const { metadata, exports } = getContext(file);
		const { values } = evaluateExports(exports);
		visit(tree, "text", (node, index, parent) => {
			const isCode = parent?.type === "element" && CODE_TAGS.has(parent.tagName);
			if (parent && index !== undefined && !isCode && TEXT_MARKER.test(node.value))
				parent.children.splice(index, 1, ...splitAtMarker(node.value));
		});
		visit(tree, (node) => {
			if (!isMarker(node)) return;
			metadata.excerpt = visibleTextBefore(tree, node, values) || undefined;
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
	return text.split(TEXT_MARKER).flatMap((value, index) => {
		const marker: Comment[] = index === 0 ? [] : [{ type: "comment", value: "truncate" }];
		return value === "" ? marker : [...marker, { type: "text", value }];
	});
}

function isMarker(node: Nodes): boolean {
	const isComment = node.type === "comment" || node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
	return isComment && MARKER.test(node.value.trim());
}

function visibleTextBefore(tree: Root, end: Nodes, values: Values): string {
	const parts: string[] = [];
	const hidden = findHidden(tree);
	visit(tree, (node) => {
		if (node === end) return EXIT;
		if (hidden.has(node) || node.type !== "element" || !(node.tagName === "p" || node.tagName === "li")) return;
		const isLast = contains(node, end);
		parts.push(visibleText(isLast ? { ...node, children: takeUntil(node.children, end) } : node, values));
		return isLast ? EXIT : SKIP;
	});
	return parts.filter(Boolean).join(" ");
}

function contains(node: Nodes, target: Nodes): boolean {
	return node === target || ("children" in node && node.children.some((child) => contains(child, target)));
}

function takeUntil<T extends Nodes>(nodes: T[], end: Nodes): T[] {
	const index = nodes.findIndex((node) => contains(node, end));
	return index < 0 ? nodes : nodes.slice(0, index);
}
