import type { Blockquote, Root } from "mdast";
import type {} from "mdast-util-mdx";
import { visit } from "unist-util-visit";
import { jsxElement } from "@/lib/markdown/plugins/mdx/jsx";

const MARK = /^\[!(note|tip|important|warning|caution)\][^\S\n]*(?:\n|$)/i;

/** Turns GitHub's alerts (`> [!NOTE]`) into `Callout`. */
export function alerts() {
	return (tree: Root): undefined => {
		visit(tree, "blockquote", (quote: Blockquote, index, parent) => {
			const [paragraph] = quote.children;
			if (!parent || index === undefined || paragraph?.type !== "paragraph") return;
			const [text] = paragraph.children;
			const mark = text?.type === "text" ? MARK.exec(text.value) : null;
			if (!mark || text?.type !== "text") return;
			text.value = text.value.slice(mark[0].length);
			if (text.value === "") paragraph.children.shift();
			if (paragraph.children[0]?.type === "break") paragraph.children.shift();
			if (paragraph.children.length === 0) quote.children.shift();
			parent.children[index] = jsxElement(
				"Callout",
				{ type: mark[1]?.toLowerCase() },
				quote.children as Parameters<typeof jsxElement>[2],
				quote.position,
			);
		});
	};
}
