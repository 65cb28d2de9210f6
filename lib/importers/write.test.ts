import assert from "node:assert/strict";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { filesIn, inFolder } from "./samples.support";
import { writeContent } from "./write";

const files = new Map([
	["site.yml", "title: A\n"],
	["posts/a.md", "a"],
]);

test("files are written once, and found as they are the second time", () =>
	inFolder(async (folder) => {
		const into = path.join(folder, "content");
		assert.deepEqual(await writeContent(into, files), { added: 2, same: 0, replaced: 0 });
		assert.deepEqual(await writeContent(into, files), { added: 0, same: 2, replaced: 0 });
		assert.deepEqual(filesIn(folder), { "content/site.yml": "title: A\n", "content/posts/a.md": "a" });
	}));

test("another file of that name ends it with nothing written, unless it may be replaced", () =>
	inFolder(async (folder) => {
		writeFileSync(path.join(folder, "site.yml"), "title: Mine\n");
		await assert.rejects(writeContent(folder, files), /other files of these names: site\.yml\. `--force`/);
		assert.deepEqual(filesIn(folder), { "site.yml": "title: Mine\n" });
		assert.deepEqual(await writeContent(folder, files, { force: true }), { added: 1, same: 0, replaced: 1 });
		assert.equal(filesIn(folder)["site.yml"], "title: A\n");
	}));

for (const name of ["../x.md", "/x.md", "a/../../x.md", "a\\..\\x.md"]) {
	test(`${name} is refused`, () =>
		inFolder(async (folder) => {
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

test("a link in the content folder isn't followed", () =>
	inFolder(async (folder) => {
		mkdirSync(path.join(folder, "elsewhere"));
		mkdirSync(path.join(folder, "content"));
		symlinkSync(path.join(folder, "elsewhere"), path.join(folder, "content/posts"));
		await assert.rejects(writeContent(path.join(folder, "content"), files, { force: true }), /posts is a link/);
		assert.deepEqual(readdirSync(path.join(folder, "elsewhere")), []);
		assert.deepEqual(readdirSync(folder).sort(), ["content", "elsewhere"]);
	}));

test("a copy that fails leaves nothing behind", () =>
	inFolder(async (folder) => {
		const into = path.join(folder, "content");
		const broken = new Map<string, string | { copyOf: string }>([
			["posts/a.md", "a"],
			["public/b.png", { copyOf: path.join(folder, "gone.png") }],
		]);
		await assert.rejects(writeContent(into, broken), /ENOENT/);
		assert.deepEqual(readdirSync(folder), []);
	}));
