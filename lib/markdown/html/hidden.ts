import type { Nodes } from "hast";
import { isJsx, staticAttributes } from "@/lib/markdown/jsx";
import { isRecord } from "@/lib/utils/collections";
import { visit } from "@/lib/utils/visit";
import { parseStyle } from "./parse-style";

const HIDING_STYLE = /^(?:display:none|visibility:hidden)\b/i;

/** Tells whether the attributes of an element hide it with its content: `hidden`, or its style. */
export function isHidden({ hidden, style }: Readonly<Record<string, unknown>>): boolean {
	if (hidden !== undefined && hidden !== null && hidden !== false) return true;
	const declarations = typeof style === "string" ? parseStyle(style) : style;
	return isRecord(declarations) && Object.entries(declarations).some((one) => HIDING_STYLE.test(one.join(":")));
}

/** Tells whether a node is hidden by its attributes. Components never are, as their props may have another meaning. */
export function isHiddenNode(node: Nodes): boolean {
	if (node.type === "element") return isHidden(node.properties);
	return isJsx(node) && /^[a-z]/.test(node.name ?? "") && isHidden(staticAttributes(node.attributes));
}

/** Finds the hidden nodes of a tree, with all nodes inside of them. */
export function findHidden(tree: Nodes): ReadonlySet<Nodes> {
	const hidden = new Set<Nodes>();
	visit(tree, (node, _, parent) => {
		if ((parent && hidden.has(parent)) || isHiddenNode(node)) hidden.add(node);
	});
	return hidden;
}
