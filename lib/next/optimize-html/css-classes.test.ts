import assert from "node:assert/strict";
import { test } from "node:test";
import { findScriptNames } from "./css-classes";

test("finds names in the strings and selectors of scripts, but no properties and values of their styles", () => {
	const script = 'e.className="meta wide";e.append(".found:hover{display:flex;flex-wrap:wrap}.more{order:1}")';
	const names = findScriptNames(script);
	for (const name of ["meta", "wide", "found", "more"]) assert.ok(names.has(name), name);
	for (const name of ["flex", "flex-wrap", "wrap", "display", "order", "rap"]) assert.ok(!names.has(name), name);
});
