import assert from "node:assert/strict";
import { chmodSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { replaceText } from "./replace-text";
import { createTemporaryFolder } from "./temporary-folder.support";

test("replaces a text that is still as it was read, and keeps the permissions of its file", async () => {
	const file = path.join(createTemporaryFolder({ "a.txt": "\uFEFFone\r\n" }), "a.txt");
	chmodSync(file, 0o640);
	assert.equal(await replaceText(file, "another", "two"), false);
	assert.equal(await replaceText(file, "\uFEFFone\r\n", "\uFEFFtwo\r\n"), true);
	assert.equal(readFileSync(file, "utf8"), "\uFEFFtwo\r\n");
	assert.equal(statSync(file).mode & 0o777, 0o640);
});
