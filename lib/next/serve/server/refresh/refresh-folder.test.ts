import assert from "node:assert/strict";
import { mkdirSync, readdirSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { keepFolder, prepareFolder } from "./refresh-folder";

/** Sets back when a folder was used. */
function age(folder: string, minutes: number): void {
	const seconds = Date.now() / 1000 - minutes * 60;
	utimesSync(folder, seconds, seconds);
}

test("processes with the same id on other machines or in other containers leave each other's folders", async () => {
	const parent = createTemporaryFolder();
	const here = await prepareFolder(parent, "here");
	writeFiles(here, { "1/page.html": "Page" });
	const there = await prepareFolder(parent, "there");
	assert.notEqual(there, here);
	assert.deepEqual(readdirSync(here), ["1"]);
	age(here, 59);
	await prepareFolder(parent, "there");
	assert.deepEqual(readdirSync(here), ["1"]);
	age(here, 61);
	await prepareFolder(parent, "there");
	assert.deepEqual(readdirSync(parent), [path.basename(there)]);
});

test("deletes the folders of processes that have ended, and nothing else", async () => {
	const parent = createTemporaryFolder();
	const own = await prepareFolder(parent, "here");
	writeFiles(own, { "1/page.html": "Page" });
	// The process that started this one runs, and none has the highest number of 31 bits.
	const [running, ended] = [process.ppid, 2 ** 31 - 1].map((pid) => own.replace(/\d+$/, String(pid)));
	const foreign = path.join(parent, "mine");
	for (const folder of [running, ended, foreign]) {
		mkdirSync(folder ?? "");
		age(folder ?? "", 600);
	}
	assert.equal(await prepareFolder(parent, "here"), own);
	assert.deepEqual(
		new Set(readdirSync(parent)),
		new Set([own, running ?? "", foreign].map((one) => path.basename(one))),
	);
	assert.deepEqual(readdirSync(own), []);
});

test("marks a folder as used", async (t) => {
	const folder = createTemporaryFolder();
	t.mock.timers.enable({ apis: ["setInterval"] });
	const stop = keepFolder(folder);
	age(folder, 59);
	const before = statSync(folder).mtimeMs;
	t.mock.timers.tick(5 * 60_000);
	while (statSync(folder).mtimeMs === before) await nextTurn();
	stop();
});
