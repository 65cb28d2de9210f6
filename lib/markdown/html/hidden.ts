import type { Nodes } from "hast";
import { isJsx, staticAttributes } from "@/lib/markdown/jsx";
import { isRecord } from "@/lib/utils/collections";
import { visit } from "@/lib/utils/visit";
import { parseStyle } from "./parse-style";

const HIDING_STYLE = /^(?:display:none|visibility:hidden)\b/i;

/** Tells whether the attributes of an element keep it and all that is in it off the page: `hidden`, or its style. */
export function isHidden({ hidden, style }: Readonly<Record<string, unknown>>): boolean {
	if (hidden !== undefined && hidden !== null && hidden !== false) return true;
	const declarations = typeof style === "string" ? parseStyle(style) : style;
	return isRecord(declarations) && Object.entries(declarations).some((one) => HIDING_STYLE.test(one.join(":")));
}

/** Does the same as {@link isHidden} for a node. What a component does with its props isn't known. */
export function isHiddenNode(node: Nodes): boolean {
	if (node.type === "element") return isHidden(node.properties);
	return isJsx(node) && /^[a-z]/.test(node.name ?? "") && isHidden(staticAttributes(node.attributes));
}

/** Finds all nodes that aren't on the page, as they or those around them are hidden. */
export function findHidden(tree: Nodes): ReadonlySet<Nodes> {
	const hidden = new Set<Nodes>();
	visit(tree, (node, _, parent) => {
		if ((parent && hidden.has(parent)) || isHiddenNode(node)) hidden.add(node);
	});
	return hidden;
}
