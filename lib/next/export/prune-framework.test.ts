import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { pruneFramework } from "./prune-framework";

const folder = mkdtempSync(path.join(tmpdir(), "export-"));
after(() => rmSync(folder, { recursive: true }));

test("deletes the files that only Next's client loads, and the folders that become empty", async () => {
	const kept = ["index.html", "blog/a.html", "robots.txt", "_next/static/chunks/a.css", "_next/static/media/b.js"];
	const deleted = [
		"index.txt",
		"__next._tree.txt",
		"blog/a.txt",
		"blog/a/__next.blog.txt",
		"blog/a/deeper/__next.x.txt",
		"_next/static/chunks/a.js",
		"_next/static/id/_buildManifest.js",
	];
	for (const file of [...kept, ...deleted]) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), "");
	}
	mkdirSync(path.join(folder, "_next/id"));
	await pruneFramework(
		folder,
		["index.html", "blog/a.html"].map((page) => path.join(folder, page)),
	);
	const left = readdirSync(folder, { recursive: true, withFileTypes: true });
	const files = left.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
	assert.deepEqual(files.map((file) => path.relative(folder, file)).sort(), kept.sort());
	assert.ok(!left.some((entry) => entry.isDirectory() && ["a", "deeper", "id"].includes(entry.name)));
});
