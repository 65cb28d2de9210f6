import type { Expression, Node, Program, SpreadElement, Super } from "estree-jsx";
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from "mdast-util-mdx";

/** What names of a body stand for, as far as they are texts. */
type Names = ReadonlyMap<string, string>;

const NONE: Names = new Map();
/** Functions of Docusaurus and bundlers that give the address they are given. */
const ADDRESS_FUNCTIONS = new Set(["require", "useBaseUrl", "withBase", "withPrefix", "useBaseUrlUtils"]);
/** What bundlers' images and modules have. */
const ADDRESS_MEMBERS = new Set(["default", "src"]);

/** The text that an expression comes to, if that can be told without running it. */
export function staticText(
	node: Expression | Super | SpreadElement | Node | undefined | null,
	names = NONE,
): string | undefined {
	switch (node?.type) {
		case "Literal":
			return typeof node.value === "string" ? node.value : undefined;
		case "TemplateLiteral": {
			const inside = node.expressions.map((expression) => staticText(expression, names));
			if (inside.includes(undefined)) return undefined;
			return node.quasis.map(({ value }, index) => (value.cooked ?? "") + (inside[index] ?? "")).join("");
		}
		case "BinaryExpression": {
			if (node.operator !== "+") return undefined;
			const [left, right] = [staticText(node.left as Expression, names), staticText(node.right, names)];
			return left !== undefined && right !== undefined ? left + right : undefined;
		}
		case "Identifier":
			return names.get(node.name);
		case "MemberExpression": {
			const { property } = node;
			if (node.computed || property.type !== "Identifier" || !ADDRESS_MEMBERS.has(property.name)) return undefined;
			return staticText(node.object, names);
		}
		case "CallExpression": {
			const { callee } = node;
			if (callee.type !== "Identifier" || !ADDRESS_FUNCTIONS.has(callee.name)) return undefined;
			return staticText(node.arguments[0], names);
		}
		default:
			return undefined;
	}
}

/** The expression between the braces of `{…}`. */
export function expressionOf(program: Program | null | undefined): Expression | undefined {
	const [statement] = program?.body ?? [];
	return statement?.type === "ExpressionStatement" ? statement.expression : undefined;
}

/** A value made of texts, lists and objects alone; nothing for any other. */
function readValue(node: Node | undefined | null): unknown {
	if (node?.type === "Literal") return node.value;
	if (node?.type === "ArrayExpression") return node.elements.map(readValue);
	if (node?.type !== "ObjectExpression") return staticText(node);
	const entries = node.properties.flatMap((property) => {
		if (property.type !== "Property") return [];
		const { key, value } = property;
		const name = key.type === "Identifier" ? key.name : staticText(key);
		return name === undefined ? [] : [[name, readValue(value)] as const];
	});
	return Object.fromEntries(entries);
}

/** The attributes of a tag, as far as they can be told without running anything; one without a value is true. */
export function staticAttributes(attributes: (MdxJsxAttribute | MdxJsxExpressionAttribute)[]): Record<string, unknown> {
	const found: Record<string, unknown> = {};
	for (const attribute of attributes) {
		if (attribute.type !== "mdxJsxAttribute") continue;
		const { name, value } = attribute;
		found[name] = value && typeof value === "object" ? readValue(expressionOf(value.data?.estree)) : (value ?? true);
	}
	return found;
}
