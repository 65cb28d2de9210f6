import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { visit as visitUnist } from "unist-util-visit";
import { EXIT, SKIP, visit } from "./visit";

interface Node {
	type: string;
	children: Node[];
}

/** Creates a tree whose nodes have the paths to them as types. */
function createTree(type: string, depth: number): Node {
	const children = depth === 0 ? [] : [1, 2, 3].map((number) => createTree(`${type}.${number}`, depth - 1));
	return { type, children };
}

describe("visits the same nodes as unist-util-visit", () => {
	for (const [name, act] of [
		["of a tree", () => undefined],
		["without the children of some", ({ type }) => (type.endsWith("2") ? SKIP : undefined)],
		["up to one", ({ type }) => (type === "a.2.1" ? EXIT : undefined)],
		["from another index on", ({ type }, index) => (type.endsWith("1") ? (index ?? 0) + 2 : undefined)],
		["again", (node) => (node.type === "a.2" ? Object.assign(node, { type: "b" }) && 0 : undefined)],
		[
			"after a change of their parent",
			(node, index, parent) => {
				if (!node.type.endsWith("2") || !parent || index === undefined) return undefined;
				parent.children.splice(index, 1, ...node.children);
				return [SKIP, index + 1];
			},
		],
	] as [
		string,
		(node: Node, index?: number, parent?: Node) => number | false | "skip" | ["skip", number] | undefined,
	][]) {
		for (const types of [undefined, "a.2", ["a", "a.1", "a.2.2", "a.3.1"]]) {
			test(`${name}, ${types ? `of the types ${types}` : "of all types"}`, () => {
				const [visited, expected] = [visit, visitUnist].map((one) => {
					const tree = createTree("a", 3);
					const seen: unknown[] = [];
					const visitor = (node: Node, index?: number, parent?: Node) => {
						seen.push([node.type, index, parent?.type]);
						return act(node, index, parent);
					};
					if (types) one(tree, types, visitor);
					else one(tree, visitor);
					return { seen, tree };
				});
				assert.deepEqual(visited, expected);
			});
		}
	}
});
