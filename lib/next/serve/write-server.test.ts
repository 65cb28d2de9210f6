import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Blog } from "@/lib/blog/blog";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { writeServerCode } from "./write-server";

test("writes the server when all other files are on the disk", { skip: process.platform !== "linux" }, async (t) => {
	// A command in place of that of the system, which notes what there is.
	const script = '#!/bin/sh\nfor file in "$2"/serve/*; do echo "${file##*/}"; done > "${0%/*}/synced"\n';
	const folder = createTemporaryFolder({ "bin/sync": script, "build/serve/files.json": "{}" });
	chmodSync(path.join(folder, "bin/sync"), 0o755);
	const { PATH } = process.env;
	t.after(() => {
		process.env.PATH = PATH;
	});
	process.env.PATH = path.join(folder, "bin");
	await writeServerCode({ engineDir: process.cwd() } as Blog["options"], path.join(folder, "build"));
	assert.equal(readFileSync(path.join(folder, "bin/synced"), "utf8"), "files.json\nresponse-cache.mjs\n");
	assert.deepEqual(readdirSync(path.join(folder, "build/serve")).sort(), [
		"files.json",
		"response-cache.mjs",
		"server.mjs",
	]);
});
