import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { loadSourceAdapter } from "./load-source-adapter";

const PACKAGE = "node_modules/quire-migrate";

test("loads the package that the project of an engine has, and no other", async () => {
	const project = createTemporaryFolder({
		[`${PACKAGE}/package.json`]: "{}",
		[`${PACKAGE}/dist/source-adapter.mjs`]: "export const sourceAdapter = { dialect: { components: { A: 1 } } };",
		".quire/engine/package.json": "{}",
	});
	const loaded = await loadSourceAdapter(path.join(project, ".quire/engine"));
	assert.deepEqual(loaded?.dialect.components, { A: 1 });
	const changed = createTemporaryFolder({
		[`${PACKAGE}/package.json`]: '{ "version": "2.0.0" }',
		[`${PACKAGE}/dist/source-adapter.mjs`]: "export const sourceAdapter = {};",
	});
	const other = await loadSourceAdapter(changed);
	assert.ok(other && other.version !== loaded?.version);
	assert.equal(await loadSourceAdapter(createTemporaryFolder({ "package.json": "{}" })), undefined);
	assert.equal(await loadSourceAdapter(createTemporaryFolder({ [`${PACKAGE}/package.json`]: "{}" })), undefined);
});

test("loads the package of a checkout from its source", async () => {
	const sourceAdapter = (await loadSourceAdapter(process.cwd())) ?? assert.fail();
	const post = { file: "posts/a.md", title: "A", body: "{{< a >}}", bodyLine: 1, extra: {} };
	assert.ok(sourceAdapter.dialect.detectBody(post, undefined)?.hasTemplates);
});
