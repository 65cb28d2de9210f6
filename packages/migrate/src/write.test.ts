import assert from "node:assert/strict";
import { mkdirSync, type PathLike, readdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { describe, mock, test } from "node:test";
import { createTemporaryFolder, readFiles } from "@/lib/utils/temporary-folder.support";
import { withTemporaryFolder } from "./samples.support";
import { createUnfinishedFolder, writeContent } from "./write";

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

test("reports a file in the place of the content folder", () =>
	withTemporaryFolder(async (folder) => {
		writeFileSync(path.join(folder, "content"), "mine");
		await assert.rejects(writeContent(path.join(folder, "content"), files), /Can't write `site\.yml`: ENOTDIR/);
		assert.deepEqual(readFiles(folder), { content: "mine" });
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

/** Replaces `rename` while `run` is running; `replace` gets the original. */
async function withRename(replace: (rename: typeof fs.rename) => typeof fs.rename, run: () => Promise<void>) {
	const { rename } = fs;
	const mocked = mock.method(fs, "rename", replace(rename));
	syncBuiltinESMExports();
	try {
		await run();
	} finally {
		mocked.mock.restore();
		syncBuiltinESMExports();
	}
}

test("goes on with the other files after a failure in the middle", () =>
	withTemporaryFolder(async (folder) => {
		const into = path.join(folder, "content");
		const failing = (rename: typeof fs.rename) => async (from: PathLike, to: PathLike) => {
			if (to === path.join(into, "posts/a.md")) throw Object.assign(new Error("EIO: i/o error"), { code: "EIO" });
			await rename(from, to);
		};
		await withRename(failing, () =>
			assert.rejects(
				writeContent(into, files),
				/Can't write `posts\/a\.md`: EIO: i\/o error\. 1 of 2 files were written before it\. .* run the import again/,
			),
		);
		assert.deepEqual(readFiles(folder), { "content/site.yml": "title: A\n" });
		assert.deepEqual(await writeContent(into, files), { added: 1, unchanged: 1, replaced: 0 });
	}));

describe("on another disk than what is around it", () => {
	/** Refuses, as a system does, to rename files into a mount point from outside of it, and records all that is renamed into it. */
	const refuseAcross = (mountPoint: string, into: string[]) => (rename: typeof fs.rename) => {
		const isInside = (file: PathLike) => `${file}`.startsWith(`${mountPoint}${path.sep}`);
		return async (from: PathLike, to: PathLike) => {
			if (isInside(from) !== isInside(to)) throw Object.assign(new Error("EXDEV"), { code: "EXDEV" });
			if (isInside(to)) into.push(path.relative(mountPoint, `${to}`));
			await rename(from, to);
		};
	};

	for (const mountPoint of ["content", "content/posts"]) {
		test(`writes whole files if ${mountPoint} is a mount point`, () =>
			withTemporaryFolder(async (folder) => {
				const into = path.join(folder, "content");
				mkdirSync(path.join(folder, mountPoint), { recursive: true });
				const renamed: string[] = [];
				await withRename(refuseAcross(path.join(folder, mountPoint), renamed), async () => {
					assert.deepEqual(await writeContent(into, files), { added: 2, unchanged: 0, replaced: 0 });
				});
				assert.ok(renamed.includes(path.relative(mountPoint, "content/posts/a.md")));
				assert.deepEqual(readFiles(folder), { "content/site.yml": "title: A\n", "content/posts/a.md": "a" });
			}));
	}

	test("leaves no part of a file that can't be copied there", () =>
		withTemporaryFolder(async (folder) => {
			const into = path.join(folder, "content");
			mkdirSync(path.join(into, "posts"), { recursive: true });
			const file = path.join(into, "posts/a.md");
			const failing = (rename: typeof fs.rename) => async (from: PathLike, to: PathLike) => {
				if (to !== file) return rename(from, to);
				const code = path.dirname(`${from}`) === path.dirname(file) ? "EIO" : "EXDEV";
				throw Object.assign(new Error(code), { code });
			};
			await withRename(failing, () => assert.rejects(writeContent(into, files), /Can't write `posts\/a\.md`: EIO/));
			assert.deepEqual(readFiles(folder), { "content/site.yml": "title: A\n" });
		}));
});

const MACHINE = "this machine";
/** A process id that no process has: the highest number of 31 bits. */
const GONE = 2 ** 31 - 1;

/** Creates the folder of an import as a process with the given id would; returns its name. */
async function createFolder(target: string, pid: number, machine = MACHINE): Promise<string> {
	const folder = await createUnfinishedFolder(target, machine);
	const renamed = folder.replace(`-${process.pid}.`, `-${pid}.`);
	renameSync(folder, renamed);
	mkdirSync(path.join(renamed, "posts"));
	return path.basename(renamed);
}

for (const [where, name] of [
	["in the content folder", "content"],
	["beside the place of the content folder, which isn't there", "none"],
] as const) {
	test(`deletes what killed imports left ${where}, and nothing else`, async () => {
		const around = createTemporaryFolder({
			"content/site.yml": "",
			".import.notes/a.txt": "",
			"content/.import/a": "",
		});
		const target = path.join(around, name);
		const start = name === "none" ? name : "";
		const parent = name === "none" ? around : target;
		mkdirSync(path.join(parent, `${start}.import.mine`));
		await createFolder(target, GONE, "another machine");
		await createFolder(target, process.ppid);
		const kept = readdirSync(parent);
		const left = await createFolder(target, GONE);
		assert.ok(readdirSync(parent).includes(left));
		const folder = await createUnfinishedFolder(target, MACHINE);
		assert.deepEqual(readdirSync(parent).sort(), [...kept, path.basename(folder)].sort());
	});
}
