import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

test("what relies on internals are at most nine places, each in the table with a test", () => {
	const places = readdirSync("lib/next/internals").filter((name) => !name.includes(".test."));
	assert.ok(places.length <= 9);
	const rows = [...readFileSync("docs/internals.md", "utf8").matchAll(/^\| `([\w-]+\.ts)` \|.*\| `([^`]+)`[^|]*\|$/gm)];
	assert.deepEqual(rows.map(([, name]) => name).sort(), places.sort());
	for (const [, name, file = ""] of rows) assert.ok(existsSync(file), `The test of ${name} is missing.`);
});
