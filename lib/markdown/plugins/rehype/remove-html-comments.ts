import type { Root } from "hast";
import { SKIP, visit } from "@/lib/utils/visit";

/** Removes HTML comments: the compiler would write them as JavaScript comments, which `*\/` in a comment would end. */
export function removeHtmlComments() {
	return (tree: Root): undefined => {
		visit(tree, "comment", (_, index, parent) => {
			if (!parent || index === undefined) return;
			parent.children.splice(index, 1);
			return [SKIP, index];
		});
	};
}
