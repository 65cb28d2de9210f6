import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { UsageError } from "@/lib/utils/usage-error";
import { readServerOptions } from "./options";

for (const [args, variables, expected] of [
	[[], {}, {}],
	[["-p", "80", "-H", "::1"], { PORT: "81" }, { port: 80, hostname: "::1" }],
	[
		["--keepAliveTimeout", "70000", "--watch"],
		{ PORT: "0", KEEP_ALIVE_TIMEOUT: "1" },
		{ port: 0, keepAliveTimeout: 70_000, watch: true },
	],
	[
		["--port=8080", "--hostname=localhost"],
		{ PORT: "", KEEP_ALIVE_TIMEOUT: "61000" },
		{ port: 8080, hostname: "localhost", keepAliveTimeout: 61_000 },
	],
] as const) {
	test(`reads ${JSON.stringify(args)} and ${JSON.stringify(variables)}`, () => {
		const { cacheDir, ...options } = readServerOptions(args, variables);
		const usual = { port: 3000, hostname: undefined, keepAliveTimeout: 5000, watch: false };
		assert.deepEqual(options, { ...usual, ...expected });
		assert.ok(path.isAbsolute(cacheDir));
	});
}

test("the folder of caches can be chosen", () => {
	assert.equal(readServerOptions([], { CACHE_DIR: "caches" }).cacheDir, path.resolve("caches"));
});

for (const [args, variables, message] of [
	[["--port", "http"], {}, /`--port` is `http`\. Write a whole number from 0 to 65535\./],
	[["--port", "70000"], {}, /from 0 to 65535/],
	[[], { PORT: "-1" }, /from 0 to 65535/],
	[["--keepAliveTimeout", "1.5"], {}, /from 0 to 2147483647/],
	[["--prot", "1"], {}, /The options are --port/],
	[["8080"], {}, /The options are --port/],
	[["--port"], {}, /The options are --port/],
] as const) {
	test(`refuses ${JSON.stringify(args)} with ${JSON.stringify(variables)}`, () => {
		const isExpected = (error: unknown) => error instanceof UsageError && message.test(error.message);
		assert.throws(() => readServerOptions(args, variables), isExpected);
	});
}
