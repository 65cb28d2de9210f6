import type { Nodes, Root } from "hast";
import type {} from "mdast-util-mdx";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { SHARED_COMPONENTS } from "@/lib/markdown/shared-components";
import { visit } from "@/lib/utils/visit";
import { toTag } from "./html-tag";

/** Components that render no ids except in their content, unlike an owner's components. */
const WITHOUT_IDS = new Set<string>(SHARED_COMPONENTS);

/** Collects the ids that links can point to, unless some of them are only known when the page is rendered. */
export function anchors() {
	return (tree: Root, file: VFile): undefined => {
		const { metadata } = getContext(file);
		if (metadata.components.some(({ name }) => !WITHOUT_IDS.has(name))) return;
		const ids = new Set<string>();
		let isComplete = true;
		visit(tree, (node) => {
			if (hasComputedId(node)) isComplete = false;
			const tag = toTag(node);
			for (const id of [tag?.get("id"), tag?.name === "a" ? tag.get("name") : undefined]) if (id) ids.add(id);
		});
		if (isComplete) metadata.anchors = [...ids];
	};
}

/** Tells whether a node, or an element that its expression returns, may have a computed id. */
function hasComputedId(node: Nodes): boolean {
	if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") return /\bid\b|<\p{Lu}/u.test(node.value);
	if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return false;
	return node.attributes.some((attribute) =>
		attribute.type === "mdxJsxAttribute"
			? attribute.name === "id" && typeof attribute.value !== "string"
			: /\bid\b/.test(attribute.value),
	);
}
