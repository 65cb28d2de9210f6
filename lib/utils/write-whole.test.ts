import assert from "node:assert/strict";
import { test } from "node:test";
import { createTemporaryFolder } from "./temporary-folder.support";
import { syncDisk } from "./write-whole";

test("tells whether the system has synced the disk of a folder", async (t) => {
	const folder = createTemporaryFolder({ "a.txt": "a" });
	assert.equal(await syncDisk(folder), process.platform === "linux");
	const { PATH } = process.env;
	t.after(() => {
		process.env.PATH = PATH;
	});
	process.env.PATH = folder;
	assert.equal(await syncDisk(folder), false);
});
