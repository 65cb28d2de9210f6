import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { loadDialects } from "./load-dialects";

const PACKAGE = "node_modules/quire-migrate";

test("loads the package that the project of an engine has, and no other", async () => {
	const project = createTemporaryFolder({
		[`${PACKAGE}/package.json`]: "{}",
		[`${PACKAGE}/dist/dialects.mjs`]: "export const dialects = { components: { A: 1 } };",
		".quire/engine/package.json": "{}",
	});
	const loaded = await loadDialects(path.join(project, ".quire/engine"));
	assert.deepEqual(loaded?.components, { A: 1 });
	const changed = createTemporaryFolder({
		[`${PACKAGE}/package.json`]: '{ "version": "2.0.0" }',
		[`${PACKAGE}/dist/dialects.mjs`]: "export const dialects = {};",
	});
	const other = await loadDialects(changed);
	assert.ok(other && other.version !== loaded?.version);
	assert.equal(await loadDialects(createTemporaryFolder({ "package.json": "{}" })), undefined);
	assert.equal(await loadDialects(createTemporaryFolder({ [`${PACKAGE}/package.json`]: "{}" })), undefined);
});

test("loads the package of a checkout from its source", async () => {
	const dialects = await loadDialects(process.cwd());
	assert.ok(dialects);
	const post = { file: "posts/a.md", title: "A", body: "{{< a >}}", bodyLine: 1, extra: {} };
	assert.ok(dialects.detectBody(post, undefined)?.hasTemplates);
});
