import type { MdxJsxAttribute, MdxJsxFlowElement } from "mdast-util-mdx";

/** Builds an element of a shared component, as an author would have written it. */
export function jsxElement(
	name: string,
	props: Record<string, string | number | undefined>,
	children: MdxJsxFlowElement["children"],
	position: MdxJsxFlowElement["position"],
): MdxJsxFlowElement {
	const attributes = Object.entries(props).flatMap(([key, value]) =>
		value === undefined ? [] : [attribute(key, value)],
	);
	return { type: "mdxJsxFlowElement", name, attributes, children, position };
}

function attribute(name: string, value: string | number): MdxJsxAttribute {
	if (typeof value === "string") return { type: "mdxJsxAttribute", name, value };
	const raw = String(value);
	const expression = { type: "ExpressionStatement", expression: { type: "Literal", value, raw } } as const;
	return {
		type: "mdxJsxAttribute",
		name,
		value: {
			type: "mdxJsxAttributeValueExpression",
			value: raw,
			data: { estree: { type: "Program", sourceType: "module", comments: [], body: [expression] } },
		},
	};
}
