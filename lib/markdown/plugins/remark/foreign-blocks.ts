import type { Root } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import type { Dialect } from "@/lib/markdown/source-adapter";

/** Returns a plugin that lets the adapter of other systems change the syntax tree of a body. */
export const foreignBlocks =
	(transformTree: Dialect["transformTree"]) =>
	() =>
	(tree: Root, file: VFile): undefined => {
		const { diagnostics, file: path } = getContext(file);
		transformTree(tree, (node, message) =>
			diagnostics.push(createDiagnostic("template-unknown", path, positionOf(node), message)),
		);
	};
