import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

test("a build prunes every cache on disk", () => {
	const pruned = readFileSync("lib/next/build/finish-build.ts", "utf8");
	const names = readdirSync("lib", { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
		.flatMap((name) => [...readFileSync(path.join("lib", name), "utf8").matchAll(/new DiskCache\([^,]+, ([^,]+),/g)])
		.map(([, name = ""]) => name);
	assert.ok(names.length > 0);
	for (const name of names) assert.ok(pruned.includes(`[${name}]: `), name);
});
