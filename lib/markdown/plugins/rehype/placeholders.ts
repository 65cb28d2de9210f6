import type { Element, Root, RootContent } from "hast";
import type {} from "mdast-util-mdx";
import { visit } from "@/lib/utils/visit";

/** Shared components, by the names of their placeholders without the prefix. */
const COMPONENTS: Record<string, string> = {
	callout: "Callout",
	details: "Details",
	figure: "Figure",
	image: "Image",
	tab: "Tab",
	tabs: "Tabs",
	youtube: "YouTube",
};
/** Elements that would end the paragraph around them in HTML. */
const ELEMENTS = new Set(["blockquote", "summary"]);
const PREFIX = "quire-";

/** Replaces placeholders of preprocessed Markdown (`<quire-figure>`) with elements and components, whose names HTML can't preserve. */
export function placeholders() {
	return (tree: Root): undefined => {
		visit(tree, "element", (node, index, parent) => {
			if (!node.tagName.startsWith(PREFIX) || !parent || index === undefined) return;
			const tagName = node.tagName.slice(PREFIX.length);
			if (ELEMENTS.has(tagName)) node.tagName = tagName;
			const name = COMPONENTS[tagName];
			if (!name) return;
			parent.children[index] = toComponent(name, node);
			return index;
		});
	};
}

function toComponent(
	name: string,
	{ properties, children, position }: Element,
): Extract<RootContent, { type: "mdxJsxFlowElement" }> {
	const attributes = Object.entries(properties).map(([key, value]) => ({
		type: "mdxJsxAttribute" as const,
		name: key,
		value: Array.isArray(value) ? value.join(" ") : value === true ? null : String(value),
	}));
	return { type: "mdxJsxFlowElement", name, attributes, children, position };
}
