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
	const before = readFileSync(path.join(folder, "bin/synced"), "utf8").trim().split("\n").sort();
	assert.ok(before.includes("files.json") && before.includes("response-cache.mjs"), before.join());
	const after = readdirSync(path.join(folder, "build/serve")).sort();
	assert.deepEqual(after, [...before, "server.mjs"].sort());
});
