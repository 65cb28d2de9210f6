import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { skipVersionCheck } from "./version-check";

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
