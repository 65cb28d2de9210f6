import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { isJsx } from "./nodes";

/** The props of shared components that are HTML, which only the compiler may write. */
const INTERNAL_PROPS: Readonly<Record<string, string>> = { CodeBlock: "html", Diagram: "svg" };

/** Tells whether a component has props that only the compiler may write. */
export function hasInternalProps(name: string): boolean {
	return Object.hasOwn(INTERNAL_PROPS, name);
}

/** Removes props that only the compiler may write from the tags of a body, before the compiler adds tags of its own. */
export function internalProps() {
	return (tree: Root): undefined => {
		visit(tree, (node) => {
			if (!isJsx(node) || !hasInternalProps(node.name ?? "")) return;
			const internal = INTERNAL_PROPS[node.name ?? ""];
			node.attributes = node.attributes.filter(
				(attribute) => attribute.type === "mdxJsxAttribute" && attribute.name !== internal,
			);
			node.attributes.push({ type: "mdxJsxAttribute", name: internal ?? "", value: "" });
		});
	};
}
