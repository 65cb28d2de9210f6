import { parseExpressionAt } from "acorn";
import type { ArrayExpression, Node } from "estree-jsx";
import { createEvaluator } from "@/lib/utils/javascript/evaluate";

const evaluate = createEvaluator({});

/**
 * Adds texts to the list at a place in the text of a JavaScript or JSON file, in the form of its other items. Returns `undefined` if there is no
 * list of texts, or if the result isn't the same list with these texts.
 */
export function addToList(text: string, start: number, values: readonly string[]): string | undefined {
	const list = readList(text, start);
	if (list === undefined) return undefined;
	const missing = values.filter((value) => !list.values.includes(value));
	const last = list.node.elements.at(-1);
	const [, end] = rangeOf(last ?? list.node);
	const position = last ? end : start + 1;
	const [lastStart] = rangeOf(last ?? list.node);
	const [indent = ""] = /[ \t]*$/.exec(text.slice(0, lastStart)) ?? [];
	const isOwnLine = last !== undefined && /\n[ \t]*$/.test(text.slice(start, lastStart));
	const newline = text.includes("\r\n") ? "\r\n" : "\n";
	const quote = text[lastStart] === "'" ? "'" : '"';
	const separator = isOwnLine ? `,${newline}${indent}` : ", ";
	const added = missing.map((value) => `${quote}${value}${quote}`).join(separator);
	if (missing.length === 0) return text;
	const changed = `${text.slice(0, position)}${last ? separator : ""}${added}${text.slice(position)}`;
	const expected = JSON.stringify([...list.values, ...missing]);
	return JSON.stringify(readList(changed, start)?.values) === expected ? changed : undefined;
}

/** Finds the list of a property of an object, such as `files` and `includes`, in the text of a JSON file, which may have comments. */
export function findJsonList(text: string, ...names: readonly string[]): number | undefined {
	let node: Node | undefined = parseAt(text, text.indexOf("{"));
	for (const name of names) {
		const properties = node?.type === "ObjectExpression" ? node.properties : [];
		const found = properties.find(
			(one) => one.type === "Property" && one.key.type === "Literal" && one.key.value === name,
		);
		node = found?.type === "Property" ? (found.value as Node) : undefined;
	}
	return node?.type === "ArrayExpression" ? rangeOf(node)[0] : undefined;
}

function readList(text: string, start: number): { node: ArrayExpression; values: unknown[] } | undefined {
	const node = parseAt(text, start);
	const values = evaluate(node);
	return node?.type === "ArrayExpression" && Array.isArray(values) ? { node, values } : undefined;
}

function parseAt(text: string, start: number): Node | undefined {
	try {
		return parseExpressionAt(text, start, { ecmaVersion: "latest" }) as Node;
	} catch {
		// The owner writes the line.
		return undefined;
	}
}

/** Returns the offsets that the parser adds to nodes. */
function rangeOf(node: object): [number, number] {
	const { start, end } = node as { start: number; end: number };
	return [start, end];
}
