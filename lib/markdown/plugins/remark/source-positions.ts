import type { Root } from "mdast";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { visit } from "@/lib/utils/visit";

export function sourcePositions() {
	return (tree: Root, file: VFile): undefined => {
		const { toSourceLine } = getContext(file);
		if (!toSourceLine) return;
		visit(tree, (node) => {
			if (!node.position) return;
			const { start, end } = node.position;
			node.position = {
				start: { ...start, line: toSourceLine(start.line) },
				end: { ...end, line: toSourceLine(end.line) },
			};
		});
	};
}
