import type { Root } from "mdast";
import type { VFile } from "vfile";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { isJsx } from "@/lib/markdown/jsx";
import type { JsxElement } from "@/lib/markdown/replaced-components/content";
import { SKIP, visit } from "@/lib/utils/visit";

/** Replaces components of other systems' themes with shared components or Markdown, unless the owner has a component with that name. */
export function replacedComponents() {
	return (tree: Root, file: VFile): undefined => {
		const { components, ownComponents, replacements, diagnostics, file: path } = getContext(file);
		visit(tree, (node, index, parent) => {
			if (!isJsx(node) || !node.name || !parent || index === undefined) return;
			const [root = "", ...members] = node.name.split(".");
			node.name = [components.get(root) ?? root, ...members].join(".");
			const replace = ownComponents.has(node.name) ? undefined : replacements.get(node.name);
			if (!replace) return;
			replaceInChildren(node);
			const replacement = replace(node);
			if (replacement.length === 0 && node.children.length > 0) {
				const message = `\`${node.name}\` can't be shown, and its content is left out. Remove it, or make a component \`${node.name}\`.`;
				diagnostics.push(createDiagnostic("component-unknown", path, positionOf(node), message));
			}
			parent.children.splice(index, 1, ...(replacement as never[]));
			return [SKIP, index + replacement.length];
		});
		function replaceInChildren(node: JsxElement): void {
			const root = { type: "root", children: node.children } as Root;
			replacedComponents()(root, file);
			node.children = root.children as JsxElement["children"];
		}
	};
}
