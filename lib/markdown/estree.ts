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
