import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { skipVersionCheck } from "./dev-server";

test("Next's development server still finds static paths in another process, by the method that is replaced", () => {
	const file = createRequire(import.meta.url).resolve("next/dist/server/dev/next-dev-server");
	assert.match(
		readFileSync(file, "utf8"),
		/^ {4}async getStaticPaths\([\s\S]{0,600}staticPathsWorker\.loadStaticPaths\(/m,
		"Next finds static paths in another way: see whether it still takes a process for each request in development.",
	);
});

test("the installed Next asks for versions without a request, and others ask as before", async () => {
	const shared = createRequire(import.meta.url)("next/dist/server/dev/hot-reloader-shared-utils");
	assert.equal(
		typeof shared.getVersionInfo,
		"function",
		"Next's development server asks for versions in another place.",
	);
	const original = globalThis.fetch;
	const asked: string[] = [];
	globalThis.fetch = async (input) => {
		asked.push(String(input));
		return Response.json({});
	};
	try {
		skipVersionCheck();
		assert.equal((await shared.getVersionInfo()).staleness, "unknown");
		await fetch("https://other.example/");
		assert.deepEqual(asked, ["https://other.example/"], "Next asks for versions by another URL.");
	} finally {
		globalThis.fetch = original;
	}
});
