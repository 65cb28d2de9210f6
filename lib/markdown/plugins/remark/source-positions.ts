import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";

/** Leads the places of a prepared body back to the file, where preparing it moved lines. */
export function sourcePositions() {
	return (tree: Root, file: VFile): undefined => {
		const { lineOf } = getContext(file);
		if (!lineOf) return;
		visit(tree, (node) => {
			if (!node.position) return;
			const { start, end } = node.position;
			node.position = { start: { ...start, line: lineOf(start.line) }, end: { ...end, line: lineOf(end.line) } };
		});
	};
}
