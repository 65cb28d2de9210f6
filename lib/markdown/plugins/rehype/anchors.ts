import type { Nodes, Root } from "hast";
import type {} from "mdast-util-mdx";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { tagOf } from "./tag";

/** What comes with the blog: none of it draws parts but what stands in it. An owner's component may draw any. */
const SHARED = new Set(["Callout", "CodeBlock", "Details", "Diagram", "Figure", "Image", "Tab", "Tabs", "YouTube"]);

/** Notes the ids that links can lead to, unless some of them are only known once the page is drawn. */
export function anchors() {
	return (tree: Root, file: VFile): undefined => {
		const { metadata } = getContext(file);
		if (metadata.components.some(({ name }) => !SHARED.has(name))) return;
		const found = new Set<string>();
		let isKnown = true;
		visit(tree, (node) => {
			if (isComputed(node)) isKnown = false;
			const tag = tagOf(node);
			for (const id of [tag?.get("id"), tag?.name === "a" ? tag.get("name") : undefined]) if (id) found.add(id);
		});
		if (isKnown) metadata.anchors = [...found];
	};
}

/** Whether an id of a node, or of something that it makes, isn't written out. */
function isComputed(node: Nodes): boolean {
	if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") return /\bid\b|<\p{Lu}/u.test(node.value);
	if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return false;
	return node.attributes.some((one) =>
		one.type === "mdxJsxAttribute" ? one.name === "id" && typeof one.value !== "string" : /\bid\b/.test(one.value),
	);
}
