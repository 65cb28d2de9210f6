import assert from "node:assert/strict";
import { mkdirSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { createUnfinishedFolder } from "./unfinished-folder";

const MACHINE = "this machine";
/** A process id that no process has: the highest number of 31 bits. */
const GONE = 2 ** 31 - 1;

/** Creates the folder of an import as a process with the given id would; returns its name. */
async function createFolder(target: string, pid: number, machine = MACHINE): Promise<string> {
	const folder = await createUnfinishedFolder(target, machine);
	const renamed = folder.replace(`-${process.pid}.`, `-${pid}.`);
	renameSync(folder, renamed);
	mkdirSync(path.join(renamed, "posts"));
	return path.basename(renamed);
}

for (const [where, name] of [
	["in the content folder", "content"],
	["beside the place of the content folder, which isn't there", "none"],
] as const) {
	test(`deletes what killed imports left ${where}, and nothing else`, async () => {
		const around = createTemporaryFolder({
			"content/site.yml": "",
			".import.notes/a.txt": "",
			"content/.import/a": "",
		});
		const target = path.join(around, name);
		const start = name === "none" ? name : "";
		const parent = name === "none" ? around : target;
		mkdirSync(path.join(parent, `${start}.import.mine`));
		await createFolder(target, GONE, "another machine");
		await createFolder(target, process.ppid);
		const kept = readdirSync(parent);
		const left = await createFolder(target, GONE);
		assert.ok(readdirSync(parent).includes(left));
		const folder = await createUnfinishedFolder(target, MACHINE);
		assert.deepEqual(readdirSync(parent).sort(), [...kept, path.basename(folder)].sort());
	});
}
