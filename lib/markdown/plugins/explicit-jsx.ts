import type { Root } from "hast";
import type {} from "mdast-util-mdx";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { bodyOf, placeOf } from "@/lib/markdown/body";

/**
 * Notes the components a body uses, and lets tags written as HTML in MDX (`<img>`, `<table>`) be drawn by
 * the shared components as well; MDX leaves such tags alone while they carry its mark.
 */
export function explicitJsx() {
	return (tree: Root, file: VFile): undefined => {
		const { components } = bodyOf(file).facts;
		visit(tree, ["mdxJsxFlowElement", "mdxJsxTextElement"], (node) => {
			if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
			if (!node.name) return;
			if (/^\p{Lu}|\./u.test(node.name)) components.push({ name: node.name, ...placeOf(node) });
			else if (node.data) delete (node.data as { _mdxExplicitJsx?: boolean })._mdxExplicitJsx;
		});
	};
}
