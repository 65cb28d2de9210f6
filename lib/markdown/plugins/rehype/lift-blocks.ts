import type { Element, ElementContent, Root } from "hast";
import type {} from "mdast-util-mdx";
import { SKIP, visit } from "unist-util-visit";

const BLOCKS = new Set(["Callout", "CodeBlock", "Details", "Diagram", "Figure", "Tabs", "YouTube"]);

/** Takes block components out of the paragraphs in which they were written: HTML has no block inside a paragraph. */
export function liftBlocks() {
	return (tree: Root): undefined => {
		visit(tree, "element", (node, index, parent) => {
			if (node.tagName !== "p" || !parent || index === undefined || !node.children.some(isBlock)) return;
			const lifted = split(node);
			parent.children.splice(index, 1, ...lifted);
			return [SKIP, index + lifted.length];
		});
	};
}

function split(paragraph: Element): ElementContent[] {
	const parts: ElementContent[] = [];
	let text: ElementContent[] = [];
	const close = () => {
		if (text.some((node) => node.type !== "text" || node.value.trim() !== ""))
			parts.push({ ...paragraph, children: text });
		text = [];
	};
	for (const child of paragraph.children) {
		if (!isBlock(child)) text.push(child);
		else {
			close();
			parts.push(child);
		}
	}
	close();
	return parts;
}

function isBlock(node: ElementContent): boolean {
	if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return false;
	const hasCaption = node.attributes.some((attribute) => "name" in attribute && attribute.name === "caption");
	return BLOCKS.has(node.name ?? "") || (node.name === "Image" && hasCaption);
}
