import { isValidElement, type ReactNode } from "react";

/** Tells whether React renders a value that an author wrote. */
export function isRendered(value: unknown): value is ReactNode {
	return value !== undefined && value !== null && value !== "" && typeof value !== "boolean";
}

/** Returns an empty text for values that aren't nodes, which an author's expression may have. */
export function nodeText(node: unknown): string {
	if (typeof node === "string" || typeof node === "number") return String(node);
	if (Array.isArray(node)) return node.map(nodeText).join("");
	return isValidElement<{ children?: ReactNode }>(node) ? nodeText(node.props.children) : "";
}
