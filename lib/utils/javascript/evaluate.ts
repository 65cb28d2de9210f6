import type { AnyNode, CallExpression, Function as FunctionNode, MemberExpression, ObjectExpression } from "acorn";

/** The constants and functions at the top of a script, by name. */
export type Scope = Map<string, AnyNode>;
export type Evaluate = (node: AnyNode | null | undefined) => unknown;

/** More than any settings have, and few enough for a script that is made to take long. */
const STEPS = 20_000;
/** Likewise, for what is made of what was made before: entries of a list, characters of a text. */
const LONGEST = 5000;

/**
 * Works out the values of expressions from their text, without running anything: what depends on more than the text is
 * undefined, and so is every variable of the environment but `NODE_ENV`, which is `production`.
 */
export function createEvaluator(scope: Scope): Evaluate {
	const known = new Map<string, unknown>();
	let steps = 0;
	const evaluate: Evaluate = (node) => {
		steps += 1;
		if (!node || steps > STEPS) return undefined;
		switch (node.type) {
			case "Literal":
				return node.regex ? undefined : node.value;
			case "TemplateLiteral":
				return join(node.quasis.flatMap(({ value }, i) => [value.cooked, evaluateIf(node.expressions[i], evaluate)]));
			case "ObjectExpression":
				return objectOf(node, evaluate);
			case "ArrayExpression":
				return node.elements.flatMap((item) => {
					if (item?.type !== "SpreadElement") return [evaluate(item)];
					const spread = evaluate(item.argument);
					if (!Array.isArray(spread) || spread.length > LONGEST) return [];
					return spread;
				});
			case "Identifier":
				if (!known.has(node.name)) {
					// A constant that is made of itself has no value.
					known.set(node.name, undefined);
					known.set(node.name, evaluate(scope.get(node.name)));
				}
				return known.get(node.name);
			case "MemberExpression":
				return memberOf(node, evaluate);
			case "ChainExpression":
			case "ParenthesizedExpression":
				return evaluate(node.expression);
			case "LogicalExpression": {
				const left = evaluate(node.left);
				if (node.operator === "??") return left ?? evaluate(node.right);
				return (node.operator === "||") === Boolean(left) ? left : evaluate(node.right);
			}
			case "ConditionalExpression":
				return evaluate(evaluate(node.test) ? node.consequent : node.alternate);
			case "BinaryExpression":
				return binary(node.operator, evaluate(node.left), evaluate(node.right as AnyNode));
			case "UnaryExpression":
				return node.operator === "!" ? !evaluate(node.argument) : undefined;
			case "AwaitExpression":
				return evaluate(node.argument);
			case "CallExpression":
				return resultOf(node, evaluate);
			case "FunctionDeclaration":
			case "FunctionExpression":
			case "ArrowFunctionExpression":
				return returnedBy(node, evaluate);
			default:
				return undefined;
		}
	};
	return evaluate;
}

function evaluateIf(node: AnyNode | undefined, evaluate: Evaluate): unknown {
	return node ? evaluate(node) : "";
}

function join(parts: unknown[]): string | undefined {
	const isText = parts.every((part) => typeof part === "string" || typeof part === "number");
	const joined = isText ? parts.join("") : "";
	return isText && joined.length <= LONGEST ? joined : undefined;
}

function objectOf(node: ObjectExpression, evaluate: Evaluate): Record<string, unknown> {
	const entries = node.properties.flatMap((property): [string, unknown][] => {
		if (property.type === "SpreadElement") {
			const spread = evaluate(property.argument);
			return isRecord(spread) ? Object.entries(spread).slice(0, LONGEST) : [];
		}
		const { key, computed } = property;
		const name = !computed && key.type === "Identifier" ? key.name : evaluate(key);
		return typeof name === "string" ? [[name, evaluate(property.value)]] : [];
	});
	return Object.fromEntries(entries);
}

function memberOf({ object, property, computed }: MemberExpression, evaluate: Evaluate): unknown {
	const name = !computed && property.type === "Identifier" ? property.name : evaluate(property as AnyNode);
	if (name === "NODE_ENV") return "production";
	const of = evaluate(object as AnyNode);
	if (typeof name !== "string" && typeof name !== "number") return undefined;
	return isRecord(of) || Array.isArray(of) ? Object.getOwnPropertyDescriptor(of, name)?.value : undefined;
}

function binary(operator: string, left: unknown, right: unknown): unknown {
	if (operator === "+") return join([left, right]);
	if (operator === "===" || operator === "==") return left === right;
	return operator === "!==" || operator === "!=" ? left !== right : undefined;
}

/** A function that is given settings, such as `defineConfig({…})` or `withMDX(config)`, mostly returns them. */
function resultOf({ callee, arguments: given }: CallExpression, evaluate: Evaluate): unknown {
	const own = callee.type === "Identifier" ? evaluate(callee) : undefined;
	if (own !== undefined) return own;
	const first = given[0]?.type === "SpreadElement" ? undefined : evaluate(given[0]);
	return isRecord(first) ? first : undefined;
}

function returnedBy({ body }: FunctionNode, evaluate: Evaluate): unknown {
	if (body.type !== "BlockStatement") return evaluate(body);
	const statement = body.body.findLast((one) => one.type === "ReturnStatement");
	return statement?.type === "ReturnStatement" ? evaluate(statement.argument) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}
