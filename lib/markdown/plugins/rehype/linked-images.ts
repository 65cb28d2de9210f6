import type { Root } from "hast";
import { SKIP, visit } from "@/lib/utils/visit";
import { getTagName, IMAGE_TAGS, toTag } from "./html-tag";

const INTERACTIVE_TAGS = new Set(["a", "button", "label", "summary"]);

/** Marks images inside links and other interactive elements, which can't link to their full size as well. */
export function linkedImages() {
	return (tree: Root): undefined => {
		visit(tree, (node) => {
			if (!INTERACTIVE_TAGS.has(getTagName(node) ?? "")) return;
			visit(node, (descendant) => {
				const tag = toTag(descendant);
				if (tag && IMAGE_TAGS.has(tag.name)) tag.set("inLink", true);
			});
			return SKIP;
		});
	};
}
