import assert from "node:assert/strict";
import test from "node:test";
import { withKeys } from "@/components/with-keys";

const name = (item: string) => item;

test("names are keys, and equal ones are counted", () => {
	assert.deepEqual(withKeys(["a", "b", "a", "a"], name), [
		["a", "a"],
		["b", "b"],
		["a 2", "a"],
		["a 3", "a"],
	]);
	assert.deepEqual(withKeys([], name), []);
});
