import type { Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext } from "@/lib/markdown/compile-context";
import { type Replace, replacements } from "@/lib/markdown/dialects/components/registry";
import { isJsx } from "./programs";

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Makes our components of those that themes of Docusaurus, Astro, Next and others have. */
export function foreignComponents() {
	return (tree: Root, file: VFile): undefined => {
		const { components } = getContext(file);
		visit(tree, (node, index, parent) => {
			if (!isJsx(node) || !node.name || !parent || index === undefined) return;
			const [root = "", ...members] = node.name.split(".");
			node.name = [components.get(root) ?? root, ...members].join(".");
			const replace: Replace | undefined = Object.hasOwn(replacements, node.name) ? replacements[node.name] : undefined;
			if (!replace) return;
			inside(node);
			const made = replace(node as Jsx);
			parent.children.splice(index, 1, ...(made as never[]));
			return [SKIP, index + made.length];
		});
		function inside(node: Jsx): void {
			const root = { type: "root", children: node.children } as Root;
			foreignComponents()(root, file);
			node.children = root.children as Jsx["children"];
		}
	};
}
