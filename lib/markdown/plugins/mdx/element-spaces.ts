import type { Parents, Root } from "mdast";
import type {} from "mdast-util-mdx";
import { visit } from "@/lib/utils/visit";

/**
 * Restores the spaces between adjacent tags and expressions on a line of their own. The compiler of MDX takes these out of their paragraph,
 * and drops the spaces: https://github.com/mdx-js/mdx/blob/main/packages/mdx/lib/plugin/remark-mark-and-unravel.js
 */
export function elementSpaces() {
	return (tree: Root): undefined => {
		visit(tree, (node) => {
			// Blocks of the body and of list items are separated by line ends anyway.
			if (!("children" in node) || node.type === "root" || node.type === "listItem") return;
			const children = node.children as Parents["children"][number][];
			for (let index = children.length - 1; index > 0; index -= 1) {
				const [before, after] = [children[index - 1], children[index]];
				if (
					before &&
					after &&
					isElementOrExpression(before) &&
					isElementOrExpression(after) &&
					hasSpaceBetween(before, after)
				)
					children.splice(index, 0, { type: "text", value: " " });
			}
		});
	};
}

function isElementOrExpression({ type }: Parents["children"][number]): boolean {
	return type === "mdxJsxFlowElement" || type === "mdxFlowExpression";
}

function hasSpaceBetween(before: Parents["children"][number], after: Parents["children"][number]): boolean {
	const [end, start] = [before.position?.end, after.position?.start];
	return end !== undefined && start !== undefined && end.line === start.line && end.column < start.column;
}
