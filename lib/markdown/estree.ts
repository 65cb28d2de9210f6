import type { Expression, Program, Statement } from "estree-jsx";
import styleToJs from "style-to-js";

/** The declarations of a `style` attribute by React's names; nothing if it is no CSS. */
export function parseStyle(text: string): Record<string, string> | undefined {
	try {
		return styleToJs(text, { reactCompat: true }) as Record<string, string>;
	} catch {
		return undefined;
	}
}

/** An expression that comes to a value of texts, numbers, lists and objects. */
function literal(value: unknown): Expression {
	if (Array.isArray(value)) return { type: "ArrayExpression", elements: value.map(literal) };
	if (typeof value !== "object" || value === null) {
		const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
		return { type: "Literal", value: known, raw: JSON.stringify(known) };
	}
	const properties = Object.entries(value).map(([name, one]) => ({
		type: "Property" as const,
		key: literal(name),
		value: literal(one),
		kind: "init" as const,
		method: false,
		shorthand: false,
		computed: false,
	}));
	return { type: "ObjectExpression", properties };
}

/** A value as a program that is an expression. */
export function valueToEstree(value: unknown): Program {
	const body: Program["body"] = [{ type: "ExpressionStatement", expression: literal(value) }];
	return { type: "Program", sourceType: "module", comments: [], body };
}

/** A value under a name. */
export function constantDeclaration(name: string, value: unknown): Statement {
	const declarator = {
		type: "VariableDeclarator" as const,
		id: { type: "Identifier" as const, name },
		init: literal(value),
	};
	return { type: "VariableDeclaration", kind: "const", declarations: [declarator] };
}
