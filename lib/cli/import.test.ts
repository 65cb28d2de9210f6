import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
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

/** Starts an import into a folder; returns it when some files are written. */
async function startImport(into: string): Promise<ChildProcess> {
	const child = spawn(process.execPath, [...COMMAND, source, "--into", into], { stdio: "ignore" });
	const isWriting = () =>
		readdirSync(into).some((name) => isUnfinished(name) && existsSync(path.join(into, name, "posts")));
	while (!isWriting()) await new Promise((resolve) => setTimeout(resolve, 5));
	return child;
}

const skip = process.platform === "win32" && "Windows has no signals";

for (const [signal, code] of [
	["SIGINT", 130],
	["SIGTERM", 143],
	["SIGHUP", 129],
] as const) {
	test(`${signal} stops an import, which leaves nothing`, { skip }, async () => {
		const into = createTemporaryFolder();
		const child = await startImport(into);
		child.kill(signal);
		assert.equal((await once(child, "close"))[0], code);
		assert.deepEqual(readdirSync(into), []);
	});
}

test("deletes what a killed import left", { skip }, async () => {
	const into = createTemporaryFolder();
	const child = await startImport(into);
	child.kill("SIGKILL");
	await once(child, "close");
	assert.equal(readdirSync(into).length, 1);
	const { status } = spawnSync(process.execPath, [...COMMAND, source, "--into", into]);
	assert.equal(status, 0);
	assert.deepEqual(readdirSync(into).sort(), ["posts", "site.yml"]);
});
