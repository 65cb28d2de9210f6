import type { Nodes, Root } from "hast";
import type { VFile } from "vfile";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { getPrograms } from "@/lib/markdown/jsx";
import { EXIT, visitCode } from "@/lib/utils/visit";

/** Maximum depth of nested elements; the compiler and browsers can't handle many more. */
const MAX_DEPTH = 256;
/** Maximum depth of nested JavaScript nodes; an element is three to four of them. */
const MAX_CODE_DEPTH = 1024;

/** Throws an error with its position for a body whose elements are nested too deeply to be compiled. */
export function limitDepth() {
	return (tree: Root, file: VFile): undefined => {
		const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
		for (let entry = stack.pop(); entry; entry = stack.pop()) {
			const { node, depth } = entry;
			const isTooDeep = depth > MAX_DEPTH || getPrograms(node).some(isTooDeepCode);
			if (isTooDeep) {
				const error = { reason: `More than ${MAX_DEPTH} elements are inside each other`, ...positionOf(node) };
				getContext(file).syntaxError = error;
				throw new Error(error.reason);
			}
			if ("children" in node) for (const child of node.children) stack.push({ node: child, depth: depth + 1 });
		}
	};
}

function isTooDeepCode(program: Parameters<typeof visitCode>[0]): boolean {
	let isTooDeep = false;
	visitCode(program, (_node, _key, _index, _parent, depth) => {
		if (depth <= MAX_CODE_DEPTH) return;
		isTooDeep = true;
		return EXIT;
	});
	return isTooDeep;
}
