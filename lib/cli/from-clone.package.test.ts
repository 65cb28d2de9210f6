import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

for (const [command, title, files, present] of [
	["init", "an empty folder", {}, {}],
	["init", "another system's site", { "_config.yml": "title: A\n", "_posts/2026-01-01-a.md": "A" }, {}],
	["add", "an app", { "package.json": '{ "dependencies": { "next": "^16.4.0" } }' }, { next: "^16.4.0" }],
] as const) {
	test(`${command} in a clone makes a blog of ${title} with one packed file and one dependency`, () => {
		const folder = createTemporaryFolder(files);
		const args = ["lib/cli/from-clone.mjs", command, folder, "--yes", "--no-install"];
		const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
		assert.equal(status, 0, stderr);
		const packed = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
		const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
		assert.deepEqual([dependencies, devDependencies], [{ ...present, "quire-blog": `file:${packed[0]}` }, undefined]);
		assert.equal(packed.length, 1);
	});
}
