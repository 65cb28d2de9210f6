import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSourceAdapter } from "./load-source-adapter";

test("loads what the engine knows of other systems", async () => {
	const { dialect, version } = await loadSourceAdapter(process.cwd());
	const post = { file: "posts/a.md", title: "A", body: "{{< a >}}", bodyLine: 1, extra: {} };
	assert.ok(dialect.detectBody(post, undefined)?.hasTemplates);
	assert.match(version, /^[0-9a-f]{64}$/);
});
