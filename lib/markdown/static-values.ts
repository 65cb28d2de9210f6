import type { Expression, Node, Program } from "estree-jsx";
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from "mdast-util-mdx";
import { createEvaluator } from "@/lib/utils/javascript/evaluate";

/** Functions of Docusaurus, Gatsby, VitePress and bundlers that return a URL for a path. */
const URL_FUNCTIONS = new Set(["require", "useBaseUrl", "withBase", "withPrefix", "useBaseUrlUtils"]);
/** Properties of imported images and modules that hold their URL. */
const URL_PROPERTIES = new Set<unknown>(["default", "src"]);

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

export function getExpression(program: Program | null | undefined): Expression | undefined {
	const [statement] = program?.body ?? [];
	return statement?.type === "ExpressionStatement" ? statement.expression : undefined;
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
