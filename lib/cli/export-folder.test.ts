import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, type Files, readFiles, writeFiles } from "@/lib/utils/temporary-folder.support";
import { ExportFolder } from "./export-folder";
import { replaceFolder } from "./replace-folder.mjs";

const EXPORTED = {
	"_next/a.js": "",
	"404.html": "",
	"blog/a/index.html": "",
	".nojekyll": "",
	".well-known/a.txt": "",
};

function exportFolder(files: Files = {}) {
	const folder = createTemporaryFolder();
	const out = path.join(folder, "out");
	writeFiles(out, files);
	const target = new ExportFolder(out, path.join(folder, "exports.json"));
	const write = async (exported: Files) => {
		const written = createTemporaryFolder(exported);
		await target.replaceBy(written, () => replaceFolder(written, out));
	};
	return { out, target, write };
}

for (const [what, files, expected] of [
	["a missing folder", {}, []],
	["an export of an earlier version", EXPORTED, []],
	["a Git repository in one", { ...EXPORTED, ".git/config": "", ".DS_Store": "" }, [".git"]],
	["any other folder", { "404.html": "", "notes.txt": "", "Thumbs.db": "" }, ["404.html", "notes.txt"]],
] as const) {
	test(`finds what no export has written in ${what}`, async () =>
		assert.deepEqual(await exportFolder(files).target.listOthers(), expected));
}

test("takes no file for a folder", async () =>
	assert.rejects(new ExportFolder(import.meta.filename, "exports.json").listOthers(), { code: "ENOTDIR" }));

test("finds what was added to an export, of whatever name", async () => {
	const { out, target, write } = exportFolder(EXPORTED);
	await write({ ...EXPORTED, "blog/b/index.html": "" });
	assert.deepEqual(await target.listOthers(), []);
	writeFiles(out, { CNAME: "", ".git": "", "blog/a/notes.txt": "", "blog/new/a.html": "", "blog/.DS_Store": "" });
	assert.deepEqual((await target.listOthers()).sort(), [".git", "CNAME", "blog/a/notes.txt", "blog/new"]);
});

test("an export that was stopped is replaced, whether its folder is the older or the newer one", async () => {
	const { out, target, write } = exportFolder();
	await write(EXPORTED);
	const newer = { ...EXPORTED, "new.html": "" };
	const stop = () => Promise.reject(new Error("stopped"));
	await assert.rejects(target.replaceBy(createTemporaryFolder(newer), stop), /stopped/);
	assert.deepEqual(await target.listOthers(), []);
	writeFiles(out, newer);
	assert.deepEqual(await target.listOthers(), []);
	await write({ "_next/a.js": "", "404.html": "" });
	assert.deepEqual(Object.keys(readFiles(out)).sort(), ["404.html", "_next/a.js"]);
	writeFiles(out, { "new.html": "" });
	assert.deepEqual(await target.listOthers(), ["new.html"]);
});
