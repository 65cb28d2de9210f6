import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { assertReplaceable } from "@/lib/cli/commands/assert-replaceable";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { REPORT, UPGRADE } from "./upgrade";

test("refuses to replace a folder with other files by the report, before anything is installed", async () => {
	const folder = createTemporaryFolder({
		"package.json": '{ "dependencies": { "quire-blog": "1" } }',
		"node_modules/quire-blog/package.json": "{}",
		"notes/index.html": "",
		"notes/2026.md": "",
	});
	const workingDir = process.cwd();
	process.chdir(folder);
	try {
		await assert.rejects(
			UPGRADE.run({ positionals: [], values: { "dry-run": true, report: "notes" } }),
			/`notes` has files that aren't those of a report\. .* `--report`/,
		);
	} finally {
		process.chdir(workingDir);
	}
	assert.deepEqual(readdirSync(path.join(folder, "notes")), ["2026.md", "index.html"]);
	assert.ok(!readdirSync(folder).includes(".quire"));
});

test("replaces an earlier report, an empty folder and a missing one", async () => {
	const folder = createTemporaryFolder({
		"report/index.html": "",
		"report/0-before.png": "",
		"report/0-after.png": "",
	});
	await assertReplaceable(path.join(folder, "report"), REPORT);
	await assertReplaceable(createTemporaryFolder(), REPORT);
	await assertReplaceable(path.join(folder, "missing"), REPORT);
});
