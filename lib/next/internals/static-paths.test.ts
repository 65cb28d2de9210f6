import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

test("Next's development server still finds static paths in another process, by the method that is replaced", () => {
	const file = createRequire(import.meta.url).resolve("next/dist/server/dev/next-dev-server");
	assert.match(
		readFileSync(file, "utf8"),
		/^ {4}async getStaticPaths\([\s\S]{0,600}staticPathsWorker\.loadStaticPaths\(/m,
		"Next finds static paths in another way: see whether it still takes a process for each request in development.",
	);
});
