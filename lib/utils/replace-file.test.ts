import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { replaceFile, replaceText } from "./replace-file";
import { createTemporaryFolder } from "./temporary-folder.support";

test("replaces a text that is still as it was read, and keeps the permissions of its file", async () => {
	const file = path.join(createTemporaryFolder({ "a.txt": "\uFEFFone\r\n" }), "a.txt");
	chmodSync(file, 0o640);
	// Windows has no permissions for groups.
	const { mode } = statSync(file);
	assert.equal(await replaceText(file, "another", "two"), false);
	assert.equal(await replaceText(file, "\uFEFFone\r\n", "\uFEFFtwo\r\n"), true);
	assert.equal(readFileSync(file, "utf8"), "\uFEFFtwo\r\n");
	assert.equal(statSync(file).mode, mode);
	rmSync(file);
	assert.equal(await replaceText(file, "\uFEFFtwo\r\n", "three"), false);
	assert.equal(await replaceFile(file, "four", (current) => current === undefined), true);
	assert.equal(readFileSync(file, "utf8"), "four");
});

for (const [title, change, expected] of [
	["changed", (file: string) => writeFileSync(file, "theirs"), { "a.txt": "theirs" }],
	["deleted", (file: string) => rmSync(file), {}],
] as const) {
	test(`leaves a file that another program has ${title} while the new content was written`, async () => {
		const folder = createTemporaryFolder({ "a.txt": "one" });
		const file = path.join(folder, "a.txt");
		let looks = 0;
		const isReplaced = await replaceFile(file, "mine", (current) => {
			looks += 1;
			const isExpected = current?.toString() === "one";
			if (looks === 1) change(file);
			return isExpected;
		});
		assert.equal(isReplaced, false);
		const files = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]);
		assert.deepEqual(Object.fromEntries(files), expected);
	});
}
