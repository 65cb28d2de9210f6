import type { Root } from "mdast";
import type {} from "mdast-util-mdx";
import { visit } from "@/lib/utils/visit";

declare module "mdast" {
	interface Comment {
		type: "comment";
		commentValue: string;
		position?: Root["position"];
	}
	interface RootContentMap {
		comment: Comment;
	}
}

/** Converts HTML comments, which `remark-comment` parses in MDX, to MDX comments. */
export function htmlComments() {
	return (tree: Root): undefined => {
		visit(tree, "comment", (node, index, parent) => {
			if (!parent || index === undefined) return;
			const isFlow = parent.type === "root" || parent.type === "blockquote" || parent.type === "listItem";
			const value = `/*${node.commentValue.replaceAll("*/", "* /")}*/`;
			parent.children[index] = {
				type: isFlow ? "mdxFlowExpression" : "mdxTextExpression",
				value,
				position: node.position,
				data: { estree: { type: "Program", sourceType: "module", body: [], comments: [] } },
			} as Root["children"][number];
		});
	};
}
