import type { Element, ElementContent, Root } from "hast";
import type {} from "mdast-util-mdx";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import type { SharedComponents } from "@/lib/markdown/element-compiler";
import { SKIP, visit } from "@/lib/utils/visit";

/** Moves block components and quotations out of paragraphs, which can't contain blocks in HTML. */
export function liftBlocks() {
	return (tree: Root, file: VFile): undefined => {
		const { sharedComponents } = getContext(file);
		const isBlock = (node: ElementContent) => isBlockElement(node, sharedComponents);
		visit(tree, "element", (node, index, parent) => {
			if (node.tagName !== "p" || !parent || index === undefined || !node.children.some(isBlock)) return;
			const blocks = splitParagraph(node, isBlock);
			parent.children.splice(index, 1, ...blocks);
			return [SKIP, index + blocks.length];
		});
	};
}

function splitParagraph(paragraph: Element, isBlock: (node: ElementContent) => boolean): ElementContent[] {
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

function isBlockElement(node: ElementContent, components: SharedComponents): boolean {
	if (node.type === "element") return node.tagName === "blockquote";
	if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return false;
	const { isBlock = false } = components.get(node.name ?? "") ?? {};
	if (typeof isBlock === "boolean") return isBlock;
	return node.attributes.some((attribute) => "name" in attribute && attribute.name === isBlock.withProp);
}
