import type { Expression, Node, Program } from "estree-jsx";
import type {
	MdxFlowExpression,
	MdxJsxAttribute,
	MdxJsxExpressionAttribute,
	MdxJsxFlowElement,
	MdxJsxTextElement,
	MdxTextExpression,
} from "mdast-util-mdx";
import { createEvaluator } from "@/lib/utils/javascript/evaluate";
import { valueToEstree } from "./estree";

/** Functions of Docusaurus, Gatsby, VitePress and bundlers that return a URL for a path. */
const URL_FUNCTIONS = new Set(["require", "useBaseUrl", "withBase", "withPrefix", "useBaseUrlUtils"]);

const URL_PROPERTIES = new Set<unknown>(["default", "src"]);

type Attributes = MdxJsxFlowElement["attributes"];

export function isJsx(node: { type: string }): node is MdxJsxFlowElement | MdxJsxTextElement {
	return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

export function isExpression(node: { type: string }): node is MdxFlowExpression | MdxTextExpression {
	return node.type === "mdxFlowExpression" || node.type === "mdxTextExpression";
}

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

/** Returns `undefined` for expressions that must be run, and `true` for attributes without a value. */
export function staticAttributes(attributes: (MdxJsxAttribute | MdxJsxExpressionAttribute)[]): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const attribute of attributes) {
		if (attribute.type !== "mdxJsxAttribute") continue;
		const { name, value } = attribute;
		values[name] =
			value && typeof value === "object" ? staticValue(getExpression(value.data?.estree)) : (value ?? true);
	}
	return values;
}

export function getExpression(program: Program | null | undefined): Expression | undefined {
	const [statement] = program?.body ?? [];
	return statement?.type === "ExpressionStatement" ? statement.expression : undefined;
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

/** Returns the value of an expression without running it; `undefined` if it must be run. `names` has the values of variables. */
export function staticValue(node: Node | null | undefined, names?: ReadonlyMap<string, unknown>): unknown {
	const evaluate = createEvaluator({
		identifier: (name) => names?.get(name),
		property: (name, object) => (typeof object === "string" && URL_PROPERTIES.has(name) ? object : undefined),
		call: ({ callee, arguments: [path] }, evaluate) =>
			callee.type === "Identifier" && URL_FUNCTIONS.has(callee.name) ? evaluate(path) : undefined,
	});
	return evaluate(node);
}

/** Returns the string value of an expression without running it; `undefined` for other values and expressions that must be run. */
export function staticString(node: Node | null | undefined, names?: ReadonlyMap<string, string>): string | undefined {
	const value = staticValue(node, names);
	return typeof value === "string" ? value : undefined;
}
