import type { Root } from "mdast";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { isJsx } from "@/lib/markdown/jsx";
import { visit } from "@/lib/utils/visit";

/** Changes the elements of components that have more to do than to render their props. */
export function componentElements() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		visit(tree, (node) => {
			if (!isJsx(node) || !node.name || context.ownComponents.has(node.name)) return;
			context.sharedComponents.get(node.name)?.compile?.transform(node, context.prepared[node.name], context);
		});
	};
}
