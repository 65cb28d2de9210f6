import assert from "node:assert/strict";
import test from "node:test";
import { withKeys } from "@/components/element-helpers";

const getName = (item: string) => item;

test("uses names as keys, and numbers equal ones", () => {
	assert.deepEqual(withKeys(["a", "b", "a", "a"], getName), [
		["a", "a"],
		["b", "b"],
		["a 2", "a"],
		["a 3", "a"],
	]);
	assert.deepEqual(withKeys([], getName), []);
});
