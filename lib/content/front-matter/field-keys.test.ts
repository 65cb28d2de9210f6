import assert from "node:assert/strict";
import { test } from "node:test";
import { matchFields } from "./field-keys";

test("makes no field the prototype of the others", () => {
	const { unknown } = matchFields(JSON.parse('{ "__proto__": { "a": "b" } }'));
	assert.deepEqual([Object.keys(unknown), unknown.a], [["__proto__"], undefined]);
});
