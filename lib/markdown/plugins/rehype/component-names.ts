import type { JSXOpeningElement } from "estree-jsx";
import { visit as visitCode } from "estree-util-visit";
import type { Root } from "hast";
import type {} from "mdast-util-mdx";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { getContext, positionOf } from "@/lib/markdown/compile-context";
import { namesOf } from "@/lib/markdown/plugins/mdx/exports";
import { programsOf } from "@/lib/markdown/plugins/mdx/programs";

/** Notes the components that a body uses, inside expressions as well, and the expressions themselves. */
export function componentNames() {
	return (tree: Root, file: VFile): undefined => {
		const { metadata, expressions, exports, lineOf = (line: number) => line } = getContext(file);
		const own = new Set(exports.flatMap(namesOf));
		const note = (name: string, position: { line: number; column: number }) => {
			if (/^\p{Lu}|\./u.test(name) && !own.has(name)) metadata.components.push({ name, ...position });
		};
		visit(tree, (node) => {
			if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
				expressions.push({ code: node.value, ...positionOf(node) });
			}
			if ((node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") && node.name) {
				note(node.name, positionOf(node));
			}
			for (const program of programsOf(node)) {
				visitCode(program, (part) => {
					if (part.type !== "JSXOpeningElement") return;
					const start = part.loc?.start;
					note(nameOf(part.name), start ? { line: lineOf(start.line), column: start.column + 1 } : positionOf(node));
				});
			}
		});
	};
}

function nameOf(name: JSXOpeningElement["name"]): string {
	if (name.type === "JSXIdentifier") return name.name;
	if (name.type === "JSXMemberExpression") return `${nameOf(name.object)}.${name.property.name}`;
	return `${name.namespace.name}:${name.name.name}`;
}
