import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "./temporary-folder.support";

for (const [name, call] of Object.entries({
	written: 'writeWhole("a.txt", "x".repeat(1e6))',
	copied: 'copyWhole("source.txt", "a.txt")',
})) {
	test(`without space, a file that is ${name} is named, and no part of it is left`, {
		skip: process.platform === "win32",
	}, () => {
		const folder = createTemporaryFolder({ "source.txt": "x".repeat(1e6) });
		const module = path.join(import.meta.dirname, "write-whole.ts");
		const script = `import(${JSON.stringify(module)}).then(({ writeWhole, copyWhole }) => ${call}.catch((error) => console.log(error.message)))`;
		// A limit on the size of files fails a write in the middle, as a full disk does.
		const run = spawnSync(
			"bash",
			["-c", 'ulimit -f 100; exec "$0" --import "$1" -e "$2"', process.execPath, import.meta.resolve("tsx"), script],
			{ cwd: folder, encoding: "utf8" },
		);
		assert.equal(run.stdout.trim(), "There is no space on the disk for `a.txt`. Free some and try again.", run.stderr);
		assert.deepEqual(readdirSync(folder), ["source.txt"]);
	});
}
