import type { Element, ElementContent, Root } from "hast";
import type {} from "mdast-util-mdx";
import { SKIP, visit } from "@/lib/utils/visit";

const BLOCK_COMPONENTS = new Set(["Callout", "CodeBlock", "Details", "Diagram", "Figure", "Tab", "Tabs", "YouTube"]);

/** Moves block components and quotations out of paragraphs, which can't contain blocks in HTML. */
export function liftBlocks() {
	return (tree: Root): undefined => {
		visit(tree, "element", (node, index, parent) => {
			if (node.tagName !== "p" || !parent || index === undefined || !node.children.some(isBlock)) return;
			const blocks = splitParagraph(node);
			parent.children.splice(index, 1, ...blocks);
			return [SKIP, index + blocks.length];
		});
	};
}

function splitParagraph(paragraph: Element): ElementContent[] {
	const blocks: ElementContent[] = [];
	let inline: ElementContent[] = [];
	const closeParagraph = () => {
		if (inline.some((node) => node.type !== "text" || node.value.trim() !== ""))
			blocks.push({ ...paragraph, children: inline });
		inline = [];
	};
	for (const child of paragraph.children) {
		if (!isBlock(child)) inline.push(child);
		else {
			closeParagraph();
			blocks.push(child);
		}
	}
	closeParagraph();
	return blocks;
}

function isBlock(node: ElementContent): boolean {
	if (node.type === "element") return node.tagName === "blockquote";
	if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return false;
	const hasCaption = node.attributes.some((attribute) => "name" in attribute && attribute.name === "caption");
	return BLOCK_COMPONENTS.has(node.name ?? "") || (node.name === "Image" && hasCaption);
}
