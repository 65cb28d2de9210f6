import type {
	ArrayExpression,
	MemberExpression,
	NewExpression,
	Node,
	ObjectExpression,
	SimpleCallExpression,
} from "estree-jsx";
import { isRecord } from "@/lib/utils/collections";

/** Returns the value of an expression; `undefined` if it depends on more than the source text. */
export type Evaluate = (node: Node | null | undefined) => unknown;

export interface EvaluateOptions {
	identifier?: (name: string, evaluate: Evaluate) => unknown;
	/** Returns the value of a property that its object doesn't have, such as `src` of an imported image. */
	property?: (name: unknown, object: unknown) => unknown;
	call?: (node: SimpleCallExpression | NewExpression, evaluate: Evaluate) => unknown;
	/** Evaluates all other nodes, and leaves out unknown parts of lists and objects; without it, these are unknown. */
	other?: (node: Node, evaluate: Evaluate) => unknown;
}

/**
 * Maximum number of nodes that one evaluator evaluates plus entries and characters that it copies: more than settings
 * and posts need, and few enough to stop a script that is written to take long.
 */
const MAX_STEPS = 1_000_000;

/** Creates an interpreter of JavaScript expressions that never runs code. The options define what names and calls mean. */
export function createEvaluator(options: EvaluateOptions): Evaluate {
	let steps = 0;
	const spend = (count: number): boolean => {
		steps += count;
		return steps <= MAX_STEPS;
	};

	const evaluate: Evaluate = (node) => {
		if (!node || !spend(1)) return undefined;
		switch (node.type) {
			case "Literal":
				return "regex" in node ? undefined : node.value;
			case "TemplateLiteral":
				return concatenate(
					node.quasis.flatMap(({ value }, index) => {
						const expression = node.expressions[index];
						return [value.cooked, expression ? evaluate(expression) : ""];
					}),
				);
			case "ArrayExpression":
				return evaluateArray(node);
			case "ObjectExpression":
				return evaluateObject(node);
			case "Identifier":
				return options.identifier?.(node.name, evaluate);
			case "MemberExpression":
				return evaluateMember(node);
			case "ChainExpression":
				return evaluate(node.expression);
			case "CallExpression":
			case "NewExpression":
				return options.call?.(node, evaluate);
			case "UnaryExpression": {
				const value = evaluate(node.argument);
				if (node.operator === "-" && typeof value === "number") return -value;
				break;
			}
			case "BinaryExpression":
				if (node.operator === "+") return add(evaluate(node.left), evaluate(node.right));
				if (node.operator in ARITHMETIC) return calculate(node.operator, evaluate(node.left), evaluate(node.right));
		}
		return options.other?.(node, evaluate);
	};

	function evaluateArray({ elements }: ArrayExpression): unknown[] | undefined {
		const items: unknown[] = [];
		for (const element of elements) {
			const added = element?.type === "SpreadElement" ? evaluate(element.argument) : [evaluate(element)];
			if (Array.isArray(added) && spend(added.length)) for (const item of added) items.push(item);
			// The positions of the items after it are unknown.
			else if (!options.other) return undefined;
		}
		return items;
	}

	function evaluateObject({ properties }: ObjectExpression): Record<string, unknown> {
		const entries: [string, unknown][] = [];
		for (const property of properties) {
			let added: [string, unknown][] | undefined;
			if (property.type === "SpreadElement") {
				const spread = evaluate(property.argument);
				if (isRecord(spread)) added = Object.entries(spread);
			} else {
				const { key, computed, value } = property;
				const name = !computed && key.type === "Identifier" ? key.name : evaluate(key);
				if (typeof name === "string" && name !== "__proto__") added = [[name, evaluate(value)]];
			}
			if (added && spend(added.length)) for (const entry of added) entries.push(entry);
			// It may replace any property before it.
			else if (!options.other) entries.length = 0;
		}
		return Object.fromEntries(entries);
	}

	function evaluateMember({ object, property, computed }: MemberExpression): unknown {
		const name = !computed && property.type === "Identifier" ? property.name : evaluate(property);
		const value = evaluate(object);
		const isKey = typeof name === "string" || typeof name === "number";
		// Own properties only, so that an expression can't reach a prototype or a constructor.
		const descriptor =
			isKey && (isRecord(value) || Array.isArray(value)) ? Object.getOwnPropertyDescriptor(value, name) : null;
		return descriptor ? descriptor.value : options.property?.(name, value);
	}

	function add(left: unknown, right: unknown): unknown {
		return typeof left === "number" && typeof right === "number" ? left + right : concatenate([left, right]);
	}

	function concatenate(parts: unknown[]): string | undefined {
		if (!parts.every((part) => typeof part === "string" || typeof part === "number")) return undefined;
		const strings = parts.map(String);
		return spend(strings.reduce((length, part) => length + part.length, 0)) ? strings.join("") : undefined;
	}

	return evaluate;
}

const ARITHMETIC: Record<string, (left: number, right: number) => number> = {
	"-": (left, right) => left - right,
	"*": (left, right) => left * right,
	"/": (left, right) => left / right,
	"%": (left, right) => left % right,
	"**": (left, right) => left ** right,
};

function calculate(operator: string, left: unknown, right: unknown): number | undefined {
	return typeof left === "number" && typeof right === "number" ? ARITHMETIC[operator]?.(left, right) : undefined;
}
