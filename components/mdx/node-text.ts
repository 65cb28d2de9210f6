import { isValidElement, type ReactNode } from "react";

/** The words inside a node; nothing for what has none, whatever an author's expression came to. */
export function nodeText(node: unknown): string {
	if (typeof node === "string" || typeof node === "number") return String(node);
	if (Array.isArray(node)) return node.map(nodeText).join("");
	return isValidElement<{ children?: ReactNode }>(node) ? nodeText(node.props.children) : "";
}
