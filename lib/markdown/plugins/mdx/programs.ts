import type { Program } from "estree-jsx";
import type { MdxFlowExpression, MdxJsxFlowElement, MdxJsxTextElement, MdxTextExpression } from "mdast-util-mdx";

/** Whether a node is a tag of MDX. */
export function isJsx(node: { type: string }): node is MdxJsxFlowElement | MdxJsxTextElement {
	return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** Whether a node is `{…}` in a text of MDX. */
export function isExpression(node: { type: string }): node is MdxFlowExpression | MdxTextExpression {
	return node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
}

/** The JavaScript in a node: of an expression, or of the attributes of a tag. */
export function programsOf(node: { type: string }): Program[] {
	if (isExpression(node)) return node.data?.estree ? [node.data.estree] : [];
	if (!isJsx(node)) return [];
	return node.attributes.flatMap((attribute) => {
		const source = attribute.type === "mdxJsxExpressionAttribute" ? attribute : attribute.value;
		return source && typeof source === "object" && source.data?.estree ? [source.data.estree] : [];
	});
}
