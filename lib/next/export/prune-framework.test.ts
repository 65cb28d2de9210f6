import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { deletePayloads, pruneFramework } from "./prune-framework";

const folder = mkdtempSync(path.join(tmpdir(), "export-"));
after(() => rmSync(folder, { recursive: true }));

test("deletes the files that only Next's client loads, and the folders that become empty", async () => {
	const kept = [
		"index.html",
		"blog/a.html",
		"blog/b.txt",
		"blog/b/__next.blog.txt",
		"robots.txt",
		"_next/static/chunks/a.css",
		"_next/static/media/b.js",
	];
	const deleted = [
		"index.txt",
		"__next._tree.txt",
		"blog/a.txt",
		"blog/a/__next.blog.txt",
		"_next/static/chunks/a.js",
		"_next/static/id/_buildManifest.js",
	];
	for (const file of [...kept, ...deleted]) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), "");
	}
	mkdirSync(path.join(folder, "_next/id"));
	const pages = ["index.html", "blog/a.html"].map((page) => ({ file: path.join(folder, page), isStatic: true }));
	await deletePayloads(folder, [...pages, { file: path.join(folder, "blog/b.html"), isStatic: false }]);
	await pruneFramework(folder);
	const left = readdirSync(folder, { recursive: true, withFileTypes: true });
	const files = left.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
	assert.deepEqual(files.map((file) => path.relative(folder, file)).sort(), kept.sort());
	assert.ok(!left.some((entry) => entry.isDirectory() && ["a", "id"].includes(entry.name)));
});
