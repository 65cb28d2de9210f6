import assert from "node:assert/strict";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { readFiles, withTemporaryFolder } from "./samples.support";
import { writeContent } from "./write";

const files = new Map([
	["site.yml", "title: A\n"],
	["posts/a.md", "a"],
]);

test("writes files once, and leaves unchanged ones alone", () =>
	withTemporaryFolder(async (folder) => {
		const into = path.join(folder, "content");
		assert.deepEqual(await writeContent(into, files), { added: 2, unchanged: 0, replaced: 0 });
		assert.deepEqual(await writeContent(into, files), { added: 0, unchanged: 2, replaced: 0 });
		assert.deepEqual(readFiles(folder), { "content/site.yml": "title: A\n", "content/posts/a.md": "a" });
	}));

test("writes nothing if a file differs, unless it may be replaced", () =>
	withTemporaryFolder(async (folder) => {
		writeFileSync(path.join(folder, "site.yml"), "title: Mine\n");
		await assert.rejects(
			writeContent(folder, files),
			/different files with the same names: `site\.yml`\. Nothing was written\. Use `--force`/,
		);
		assert.deepEqual(readFiles(folder), { "site.yml": "title: Mine\n" });
		assert.deepEqual(await writeContent(folder, files, { force: true }), { added: 1, unchanged: 0, replaced: 1 });
		assert.equal(readFiles(folder)["site.yml"], "title: A\n");
	}));

for (const name of ["../x.md", "/x.md", "a/../../x.md", "a\\..\\x.md"]) {
	test(`rejects ${name}`, () =>
		withTemporaryFolder(async (folder) => {
			const into = path.join(folder, "content");
			await assert.rejects(
				writeContent(
					into,
					new Map([
						["posts/ok.md", "a"],
						[name, "x"],
					]),
				),
				/outside the content folder/,
			);
			assert.deepEqual(readdirSync(folder), []);
		}));
}

test("doesn't follow a symbolic link in the content folder", () =>
	withTemporaryFolder(async (folder) => {
		mkdirSync(path.join(folder, "elsewhere"));
		mkdirSync(path.join(folder, "content"));
		symlinkSync(path.join(folder, "elsewhere"), path.join(folder, "content/posts"));
		await assert.rejects(
			writeContent(path.join(folder, "content"), files, { force: true }),
			/`posts` is a symbolic link/,
		);
		assert.deepEqual(readdirSync(path.join(folder, "elsewhere")), []);
		assert.deepEqual(readdirSync(folder).sort(), ["content", "elsewhere"]);
	}));

test("leaves no partial file after a failed copy", () =>
	withTemporaryFolder(async (folder) => {
		const into = path.join(folder, "content");
		const broken = new Map<string, string | { copyOf: string }>([
			["posts/a.md", "a"],
			["public/b.png", { copyOf: path.join(folder, "gone.png") }],
		]);
		await assert.rejects(writeContent(into, broken), /ENOENT/);
		assert.deepEqual(readdirSync(folder), []);
	}));

test("goes on with the other files after a failure in the middle", (t) =>
	withTemporaryFolder(async (folder) => {
		const into = path.join(folder, "content");
		const { rename } = fs;
		t.mock.method(fs, "rename", async (from: string, to: string) => {
			if (to === path.join(into, "posts/a.md")) throw Object.assign(new Error("EIO: i/o error"), { code: "EIO" });
			await rename(from, to);
		});
		syncBuiltinESMExports();
		try {
			await assert.rejects(
				writeContent(into, files),
				/Can't write `posts\/a\.md`: EIO: i\/o error\. 1 of 2 files were written before it\. .* run the import again/,
			);
		} finally {
			t.mock.restoreAll();
			syncBuiltinESMExports();
		}
		assert.deepEqual(readFiles(folder), { "content/site.yml": "title: A\n" });
		assert.deepEqual(await writeContent(into, files), { added: 1, unchanged: 1, replaced: 0 });
	}));
