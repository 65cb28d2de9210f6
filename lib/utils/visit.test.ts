import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "acorn";
import type { Node as CodeNode } from "estree-jsx";
import type { Node, Parent } from "unist";
import * as library from "unist-util-visit";
import * as own from "./visit";

const text = (value: string) => ({ type: "text", value }) as Node;
const parent = (type: string, ...children: Node[]) => ({ type, children }) as Parent;
const createTree = () =>
	parent(
		"root",
		parent("a", text("1"), parent("b", text("2")), text("3")),
		text("4"),
		parent("b"),
		parent("a", text("5")),
	);

/** The result of the visitor, by the position of the node among all visited ones. */
type Actions = Record<number, (index: number, parent: Parent) => unknown>;

for (const [what, tests, actions] of [
	["all nodes", [undefined], {}],
	["nodes of one type or several", ["a", "text", ["a", "b"]], {}],
	["no children", [undefined, "a"], { 1: () => own.SKIP }],
	["nothing more", [undefined, "text"], { 2: () => own.EXIT }],
	["a sibling by its index", [undefined], { 5: (index) => index + 2, 2: () => [own.SKIP, 2] }],
	[
		"what replaces a node",
		[undefined, ["b", "text"]],
		{ 2: (index, { children }) => children.splice(index, 1, text("6"), text("7")) && [own.SKIP, index] },
	],
	["what comes after a removed node", [undefined], { 2: (index, { children }) => children.splice(index, 1) && index }],
] as const satisfies [string, (string | string[] | undefined)[], Actions][]) {
	test(`visits ${what} as unist-util-visit does`, () => {
		for (const types of tests) {
			const [seen, expected] = [own, library].map(({ visit }) => {
				const visited: unknown[] = [];
				const visitor = (node: Node, index?: number, around?: Parent) => {
					visited.push([node.type, (node as { value?: string }).value, index, around?.type]);
					return (actions as Actions)[visited.length - 1]?.(index ?? 0, around as Parent) as library.VisitorResult;
				};
				const tree = createTree();
				if (types === undefined) visit(tree, visitor);
				else visit(tree, types, visitor);
				return { visited, tree };
			});
			assert.deepEqual(seen, expected);
			assert.ok((seen?.visited.length ?? 0) > 1);
		}
	});
}

test("visits the nodes of code with their keys, outer ones first", () => {
	const { body } = parse("f(a, [b], { c: d });", { ecmaVersion: "latest" });
	const visited: unknown[] = [];
	own.visitCode(body[0] as CodeNode, (node, key, index, parent, depth) => {
		visited.push([node.type, key, index, parent?.type, depth]);
		return node.type === "ArrayExpression" ? own.SKIP : node.type === "Property" ? own.EXIT : undefined;
	});
	assert.deepEqual(visited, [
		["ExpressionStatement", undefined, undefined, undefined, 0],
		["CallExpression", "expression", undefined, "ExpressionStatement", 1],
		["Identifier", "callee", undefined, "CallExpression", 2],
		["Identifier", "arguments", 0, "CallExpression", 2],
		["ArrayExpression", "arguments", 1, "CallExpression", 2],
		["ObjectExpression", "arguments", 2, "CallExpression", 2],
		["Property", "properties", 0, "ObjectExpression", 3],
	]);
});
