import assert from "node:assert/strict";
import { test } from "node:test";
import { transform, type Visitor } from "lightningcss";
import { findRelations, type Relation } from "./selector-features";

for (const [selector, expected] of [
	["ul>li", ["ul child li"]],
	[".a p.b", [".a descendant p .b"]],
	["h2+p", ["h2 next-sibling p"]],
	["ul>li~li", ["ul child li", "li later-sibling li", "ul child li"]],
	[".a+.b~.c", [".a next-sibling .b", ".b later-sibling .c"]],
	[".a>*+p", [".a child p"]],
	[".a>:is(h2,h3)", [".a child h2,h3"]],
	[".a :is(p,b>i)", []],
	[".a>:hover", []],
	[".a>[data-b]:not(.c)", [".a child [data-b]"]],
] as const) {
	test(`finds the relations in ${selector}`, () => assert.deepEqual(relationsOf(selector), expected));
}

function relationsOf(css: string): string[] {
	const found: string[] = [];
	const visitor: Visitor<never> = {};
	visitor.Selector = (selector) => {
		found.push(...findRelations(selector).map(formatRelation));
		return selector;
	};
	transform({ filename: "a.css", code: Buffer.from(`${css}{top:0}`), visitor });
	return found;
}

function formatRelation({ first, combinator, second }: Relation): string {
	return `${first.join(" ")} ${combinator} ${second.join(" ")}`;
}
