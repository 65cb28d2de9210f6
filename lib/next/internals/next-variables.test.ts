import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { NEXT_VARIABLE, withoutNextVariables } from "./next-variables";

test("the variables of Next are removed, and others are kept", () => {
	const variables = {
		NODE_ENV: "production" as const,
		A: "1",
		NEXT_PUBLIC_A: "2",
		__NEXT_PRIVATE_ORIGIN: "3",
		TURBOPACK: "4",
	};
	assert.deepEqual(withoutNextVariables(variables), { NODE_ENV: "production", A: "1", NEXT_PUBLIC_A: "2" });
});

/** The parts of the installed Next that run commands, builds and servers. */
const PARTS = ["bin", "build", "cli", "lib", "server"];
/** What Next sets that isn't of its own processes alone, or does nothing in another Next. `PORT` is removed by `withQuire`. */
const OTHERS = [
	"EXPERIMENTAL_DEBUG_MEMORY_USAGE",
	"NEXT_COMPILER_NAME",
	"NEXT_DEPLOYMENT_ID",
	"NEXT_TELEMETRY_DISABLED",
	"NODE_ENV",
	"PORT",
	"RUST_MIN_STACK",
];

test("the installed Next sets no variable for its processes that isn't known", () => {
	const dist = path.join(path.dirname(createRequire(import.meta.url).resolve("next/package.json")), "dist");
	const names = PARTS.flatMap((part) =>
		readdirSync(path.join(dist, part), { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(".js"))
			.flatMap((name) => [
				...readFileSync(path.join(dist, part, name), "utf8").matchAll(/process\.env\.(\w+) (?:\?\?|\|\|)?= /g),
			])
			.map(([, name = ""]) => name),
	);
	const set = [...new Set(names)].sort();
	assert.ok(
		set.some((name) => NEXT_VARIABLE.test(name)),
		"Next sets its variables in another form.",
	);
	const unknown = set.filter((name) => !NEXT_VARIABLE.test(name) && !OTHERS.includes(name));
	assert.deepEqual(
		unknown,
		[],
		"Next sets further variables: decide in `next-variables.ts` whether another Next may have them.",
	);
});
