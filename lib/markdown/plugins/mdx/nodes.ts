import type { Program } from "estree-jsx";
import type { MdxFlowExpression, MdxJsxFlowElement, MdxJsxTextElement, MdxTextExpression } from "mdast-util-mdx";

export function isJsx(node: { type: string }): node is MdxJsxFlowElement | MdxJsxTextElement {
	return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

export function isExpression(node: { type: string }): node is MdxFlowExpression | MdxTextExpression {
	return node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
}

/** Returns the programs of an MDX expression, or of the attributes of a JSX element. */
export function getPrograms(node: { type: string }): Program[] {
	if (isExpression(node)) return node.data?.estree ? [node.data.estree] : [];
	if (!isJsx(node)) return [];
	return node.attributes.flatMap((attribute) => {
		const expression = attribute.type === "mdxJsxExpressionAttribute" ? attribute : attribute.value;
		return expression && typeof expression === "object" && expression.data?.estree ? [expression.data.estree] : [];
	});
}
