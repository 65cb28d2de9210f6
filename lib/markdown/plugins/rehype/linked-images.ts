import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { IMAGES, tagOf } from "./tag";

/** What answers a click by itself. */
const OPERABLE = new Set(["a", "button", "label", "summary"]);

/** Marks the images inside links and the like, which can't be links to their large form as well. */
export function linkedImages() {
	return (tree: Root): undefined => {
		visit(tree, (node) => {
			if (!OPERABLE.has(tagOf(node)?.name ?? "")) return;
			visit(node, (inside) => {
				const tag = tagOf(inside);
				if (tag && IMAGES.has(tag.name)) tag.set("inLink", true);
			});
			return SKIP;
		});
	};
}
