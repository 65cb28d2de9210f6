import assert from "node:assert/strict";
import { test } from "node:test";
import { skipVersionCheck } from "./skip-version-check";

test("answers the question for versions of Next without a request, and no other", async () => {
	const original = globalThis.fetch;
	const asked: string[] = [];
	globalThis.fetch = async (input) => {
		asked.push(String(input));
		return Response.json({});
	};
	try {
		skipVersionCheck();
		const answer = await fetch("https://registry.npmjs.org/-/package/next/dist-tags");
		assert.equal(answer.ok, false);
		await fetch("https://other.example/");
		assert.deepEqual(asked, ["https://other.example/"]);
	} finally {
		globalThis.fetch = original;
	}
});
