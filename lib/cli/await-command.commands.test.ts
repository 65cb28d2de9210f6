import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

for (const [title, command, expected] of [
	["never ends", "new Promise(() => {})", [1, "", true]],
	["ends", "Promise.resolve(2)", [0, "2\n", false]],
] as const) {
	test(`a command that ${title}`, () => {
		const module = new URL("./await-command.mjs", import.meta.url);
		const code = `import { awaitCommand } from ${JSON.stringify(module)};\nconsole.log(await awaitCommand(${command}));`;
		const options = { encoding: "utf8" } as const;
		const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], options);
		assert.deepEqual([status, stdout, stderr.startsWith("The command waits for a promise")], expected);
	});
}
