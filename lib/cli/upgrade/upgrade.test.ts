import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { assertReplaceable } from "@/lib/cli/commands/assert-replaceable";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { REPORT, UPGRADE } from "./upgrade";

/** Runs the command in a project whose folder for the report has other files, so that it does nothing; returns the project's folder. */
async function refuseUpgrade(files: Files = {}): Promise<string> {
	const folder = createTemporaryFolder({
		"package.json": '{ "dependencies": { "quire-blog": "1" } }',
		"node_modules/quire-blog/package.json": "{}",
		"notes/index.html": "",
		"notes/2026.md": "",
		...files,
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
	return folder;
}

test("refuses to replace a folder with other files by the report, before anything is installed", async () => {
	const folder = await refuseUpgrade();
	assert.deepEqual(readdirSync(path.join(folder, "notes")), ["2026.md", "index.html"]);
	assert.ok(!readdirSync(folder).includes(".quire"));
});

test("loads the variables of the project, for the builds of both versions", async () => {
	await refuseUpgrade({ ".env": "UPGRADE_TEST=env", ".env.local": "UPGRADE_TEST=local" });
	assert.equal(process.env.UPGRADE_TEST, "local");
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
