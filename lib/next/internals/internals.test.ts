import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

test("what relies on internals are at most eight places, each in the table with a test", () => {
	const places = readdirSync("lib/next/internals").filter((name) => !name.includes(".test."));
	assert.ok(places.length <= 8);
	const rows = [
		...readFileSync("docs/contributing/internals.md", "utf8").matchAll(/^\| `([\w-]+\.ts)` \|.*\| `([^`]+)`[^|]*\|$/gm),
	];
	assert.deepEqual(rows.map(([, name]) => name).sort(), places.sort());
	for (const [, name, file = ""] of rows) assert.ok(existsSync(file), `The test of ${name} is missing.`);
});

test("these places use nothing of the rest but what is independent of Next", () => {
	const files = readdirSync("lib/next/internals").filter((name) => !name.includes(".test."));
	for (const name of files) {
		const imported = [...readFileSync(`lib/next/internals/${name}`, "utf8").matchAll(/from "(@\/[^"]+)"/g)].map(
			([, from]) => from,
		);
		assert.deepEqual(
			imported.filter((from) => !from?.startsWith("@/lib/utils/")),
			[],
			name,
		);
	}
});
