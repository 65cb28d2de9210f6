import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

for (const [title, files, readers] of [
	["an empty folder", {}, []],
	["another system's site", { "_config.yml": "title: A\n", "_posts/2026-01-01-a.md": "A" }, ["quire-migrate"]],
] as const) {
	test(`a clone makes a blog of ${title} with packed files of the packages that it needs`, () => {
		const folder = createTemporaryFolder(files);
		const args = ["lib/cli/init-from-clone.mjs", folder, "--yes", "--no-install"];
		const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
		assert.equal(status, 0, stderr);
		const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
		assert.deepEqual(Object.keys(dependencies), ["quire-blog", ...readers]);
		assert.deepEqual(Object.keys(devDependencies), ["quire-desk", "quire-language-server"]);
		const packed = Object.values({ ...dependencies, ...devDependencies }).map((spec) =>
			`${spec}`.slice("file:".length),
		);
		assert.deepEqual(
			readdirSync(folder).filter((name) => name.endsWith(".tgz")),
			packed.toSorted(),
		);
	});
}
