import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

const COMMAND = ["lib/cli/run.mjs", "import"];
/** Enough that an import can't write all before it is stopped. */
const POSTS = 3000;
const source = createTemporaryFolder({
	"site.yml": "title: Blog\nurl: https://blog.example\n",
	...Object.fromEntries(
		Array.from({ length: POSTS }, (_, index) => [`posts/${index}.md`, `---\ndate: 2026-01-01\n---\n\n# ${index}\n`]),
	),
});

const isUnfinished = (name: string) => name.startsWith(".import.");

/** Interrupts an import while it writes; returns its exit code and the folder into which it has imported. */
async function interruptImport(signal: NodeJS.Signals): Promise<{ code: number | null; into: string }> {
	for (;;) {
		const into = createTemporaryFolder();
		const child = spawn(process.execPath, [...COMMAND, source, "--into", into], { stdio: "ignore" });
		const closed = once(child, "close");
		const isWriting = () =>
			readdirSync(into).some((name) => isUnfinished(name) && existsSync(path.join(into, name, "posts")));
		while (child.exitCode === null && !isWriting()) await setTimeout(5);
		child.kill(signal);
		const [code] = await closed;
		// On a busy machine, it may have ended before.
		if (code !== 0) return { code, into };
	}
}

const skip = process.platform === "win32" && "Windows has no signals";

for (const [signal, code] of [
	["SIGINT", 130],
	["SIGTERM", 143],
	["SIGHUP", 129],
] as const) {
	test(`${signal} stops an import, which leaves nothing`, { skip }, async () => {
		const interrupted = await interruptImport(signal);
		assert.equal(interrupted.code, code);
		assert.deepEqual(readdirSync(interrupted.into), []);
	});
}

test("deletes what a killed import left", { skip }, async () => {
	const { into } = await interruptImport("SIGKILL");
	assert.equal(readdirSync(into).length, 1);
	const { status } = spawnSync(process.execPath, [...COMMAND, source, "--into", into]);
	assert.equal(status, 0);
	assert.deepEqual(readdirSync(into).sort(), ["posts", "site.yml"]);
});
