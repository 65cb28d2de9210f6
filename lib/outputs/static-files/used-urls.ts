import { parse } from "acorn";
import type { Node } from "estree-jsx";
import { SKIP, visitCode } from "@/lib/utils/visit";

/**
 * Returns the texts in the code of a compiled body that may have URLs: those of attributes and expressions. A text that is only read, such
 * as a path in a paragraph or in a code block, has none.
 */
export function listPossibleUrls(code: string): string[] {
	const found: string[] = [];
	const read = new Set<unknown>();
	visitCode(parse(code, { ecmaVersion: "latest", allowReturnOutsideFunction: true }) as Node, (node) => {
		if (node.type === "CallExpression") {
			const [element] = node.arguments;
			// Its `html` is the highlighted text.
			if (element?.type === "Identifier" && element.name === "CodeBlock") return SKIP;
		} else if (node.type === "Property" && node.key.type === "Identifier" && node.key.name === "children") {
			const children = node.value.type === "ArrayExpression" ? node.value.elements : [node.value];
			for (const child of children) read.add(child);
		} else if (node.type === "Literal" && typeof node.value === "string" && !read.has(node)) found.push(node.value);
		else if (node.type === "TemplateElement") found.push(node.value.cooked ?? "");
		return undefined;
	});
	return found;
}
