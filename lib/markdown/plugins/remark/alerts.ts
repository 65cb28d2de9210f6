import type { Blockquote, Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx";
import { visit } from "unist-util-visit";
import { jsxElement } from "@/lib/markdown/jsx";

const MARKER = /^\[!(note|tip|important|warning|caution)\][^\S\n]*(?:\n|$)/i;

/** Converts GitHub's alerts (`> [!NOTE]`) to `Callout`. */
export function alerts() {
	return (tree: Root): undefined => {
		visit(tree, "blockquote", (quote: Blockquote, index, parent) => {
			const [paragraph] = quote.children;
			if (!parent || index === undefined || paragraph?.type !== "paragraph") return;
			const [text] = paragraph.children;
			const marker = text?.type === "text" ? MARKER.exec(text.value) : null;
			if (!marker || text?.type !== "text") return;
			text.value = text.value.slice(marker[0].length);
			if (text.value === "") paragraph.children.shift();
			if (paragraph.children[0]?.type === "break") paragraph.children.shift();
			if (paragraph.children.length === 0) quote.children.shift();
			parent.children[index] = jsxElement(
				"Callout",
				{ type: marker[1]?.toLowerCase() },
				quote.children as MdxJsxFlowElement["children"],
				quote.position,
			);
		});
	};
}
