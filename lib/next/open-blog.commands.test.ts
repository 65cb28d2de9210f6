import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

test("a build whose content folder doesn't exist ends with a sentence that names it", () => {
	const folder = path.join(createTemporaryFolder(), "none");
	const env = { ...process.env, CONTENT_DIR: folder };
	const args = [createRequire(import.meta.url).resolve("next/dist/bin/next"), "build"];
	const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
	const message = `The content folder \`${folder}\` does not exist. Create it, or set \`CONTENT_DIR\` to another folder.\n`;
	assert.equal(stderr.slice(-message.length), message);
	assert.doesNotMatch(stderr, /^ +at /m);
	assert.equal(status, 1);
});
