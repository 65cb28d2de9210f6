import type { Expression, Program, Statement } from "estree-jsx";

function toExpression(value: unknown): Expression {
	if (Array.isArray(value)) return { type: "ArrayExpression", elements: value.map(toExpression) };
	if (typeof value !== "object" || value === null) {
		const isScalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
		const scalar = isScalar ? value : null;
		return { type: "Literal", value: scalar, raw: JSON.stringify(scalar) };
	}
	const properties = Object.entries(value).map(([name, property]) => ({
		type: "Property" as const,
		key: toExpression(name),
		value: toExpression(property),
		kind: "init" as const,
		method: false,
		shorthand: false,
		computed: false,
	}));
	return { type: "ObjectExpression", properties };
}

export function valueToEstree(value: unknown): Program {
	const body: Program["body"] = [{ type: "ExpressionStatement", expression: toExpression(value) }];
	return { type: "Program", sourceType: "module", comments: [], body };
}

export function constantDeclaration(name: string, value: unknown): Statement {
	const declarator = {
		type: "VariableDeclarator" as const,
		id: { type: "Identifier" as const, name },
		init: toExpression(value),
	};
	return { type: "VariableDeclaration", kind: "const", declarations: [declarator] };
}

/**
 * Declares a constant with an export of a module, or with the module itself: `const Chart = arguments[0].load("posts/chart.tsx", "1f3a").Chart`.
 * The runtime gives bodies the function `load`. The hash makes the code of a body change with its modules.
 */
export function moduleDeclaration(local: string, key: string, hash: string, name: string | undefined): Statement {
	const id = (text: string) => ({ type: "Identifier" as const, name: text });
	const member = (object: Expression, property: Expression, computed: boolean): Expression => {
		return { type: "MemberExpression", object, property, computed, optional: false };
	};
	const runtime = member(id("arguments"), toExpression(0), true);
	const load = { type: "CallExpression" as const, callee: member(runtime, id("load"), false), optional: false };
	const module: Expression = { ...load, arguments: [toExpression(key), toExpression(hash)] };
	const init = name === undefined ? module : member(module, toExpression(name), true);
	return {
		type: "VariableDeclaration",
		kind: "const",
		declarations: [{ type: "VariableDeclarator", id: id(local), init }],
	};
}
