import { visit as visitCode } from "estree-util-visit";
import type { Root } from "hast";
import type { VFile } from "vfile";
import { getContext, positionOf, positionOfCode } from "@/lib/markdown/compile-context";
import { getPrograms } from "@/lib/markdown/jsx";
import { declaredNames } from "@/lib/markdown/plugins/mdx/exports";
import { formatJsxName } from "@/lib/markdown/plugins/mdx/literal-code";
import type { Position } from "@/lib/utils/diagnostics";
import { visit } from "@/lib/utils/visit";

export function componentNames() {
	return (tree: Root, file: VFile): undefined => {
		const context = getContext(file);
		const { metadata, expressions, exports } = context;
		const exported = new Set(exports.flatMap(declaredNames));
		const addComponent = (name: string, position: Position) => {
			if (/^\p{Lu}|\./u.test(name) && !exported.has(name)) metadata.components.push({ name, ...position });
		};
		visit(tree, (node) => {
			if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
				expressions.push({ code: node.value, ...positionOf(node) });
			}
			if ((node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") && node.name) {
				addComponent(node.name, positionOf(node));
			}
			for (const program of getPrograms(node)) {
				visitCode(program, (codeNode) => {
					if (codeNode.type !== "JSXOpeningElement") return;
					addComponent(formatJsxName(codeNode.name), positionOfCode(codeNode, context) ?? positionOf(node));
				});
			}
		});
	};
}
