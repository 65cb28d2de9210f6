import assert from "node:assert/strict";
import { lstat, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { describeFileError } from "./read-file";
import { createTemporaryFolder } from "./temporary-folder.support";

const folder = createTemporaryFolder();
const missing = path.join(folder, "a, open 'b'.md");

for (const [title, access, expected] of [
	["lstat", () => lstat(missing), "ENOENT: no such file or directory"],
	["open", () => readFile(missing), "ENOENT: no such file or directory"],
	["scandir", () => readdir(missing), "ENOENT: no such file or directory"],
	["read, without a path", () => readFile(folder), "EISDIR: illegal operation on a directory"],
	["open to write", () => writeFile(folder, ""), "EISDIR: illegal operation on a directory"],
	["no system call", () => Promise.reject(new Error("Bad, open 'a'")), "Bad, open 'a'"],
	["a text", () => Promise.reject("gone"), "gone"],
] as const) {
	test(`describes the error of a file without its path: ${title}`, async () => {
		await assert.rejects(access, (error) => {
			assert.equal(describeFileError(error), expected);
			return true;
		});
	});
}
