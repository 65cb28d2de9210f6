import assert from "node:assert/strict";
import test from "node:test";
import { keyed } from "@/components/keyed";

const name = (item: string) => item;

test("names are keys, and equal ones are counted", () => {
	assert.deepEqual(keyed(["a", "b", "a", "a"], name), [
		["a", "a"],
		["b", "b"],
		["a 2", "a"],
		["a 3", "a"],
	]);
	assert.deepEqual(keyed([], name), []);
});
