import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { groups } from "./groups";

const names = groups.map(({ name }) => name).sort();

test("every folder of tests is a group", () => {
	const folders = readdirSync("e2e/full", { withFileTypes: true }).filter((entry) => entry.isDirectory());
	assert.deepEqual(
		folders.map(({ name }) => name).filter((name) => !names.includes(name)),
		[],
	);
});

test("every source of a group exists", () => {
	assert.deepEqual(
		groups.flatMap(({ sources }) => sources.filter((source) => !existsSync(source))),
		[],
	);
});
