import type { MdxJsxAttribute, MdxJsxFlowElement } from "mdast-util-mdx";
import { valueToEstree } from "./estree";

type Attributes = MdxJsxFlowElement["attributes"];

/**
 * Creates a JSX element like the MDX parser's. `existing` are attributes of an element that it replaces; props that are `undefined` are
 * omitted.
 */
export function jsxElement(
	name: string,
	props: Record<string, string | number | undefined>,
	children: MdxJsxFlowElement["children"] = [],
	position?: MdxJsxFlowElement["position"],
	existing: Attributes = [],
): MdxJsxFlowElement {
	const attributes = Object.entries(props).flatMap(([key, value]) =>
		value === undefined ? [] : [jsxAttribute(key, value)],
	);
	return { type: "mdxJsxFlowElement", name, attributes: [...existing, ...attributes], children, position };
}

export function jsxAttribute(name: string, value: unknown): MdxJsxAttribute {
	if (typeof value === "string") return { type: "mdxJsxAttribute", name, value };
	const expression = {
		type: "mdxJsxAttributeValueExpression" as const,
		value: JSON.stringify(value),
		data: { estree: valueToEstree(value) },
	};
	return { type: "mdxJsxAttribute", name, value: expression };
}

export function pickAttributes(node: { attributes: Attributes }, ...names: string[]): Attributes {
	return node.attributes.filter((attribute) => attribute.type === "mdxJsxAttribute" && names.includes(attribute.name));
}
