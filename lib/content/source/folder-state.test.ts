import assert from "node:assert/strict";
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { hashFolderStates } from "./folder-state";

const TIME = new Date("2026-05-04");

function createFolder(): string {
	const folder = createTemporaryFolder({ "site.yml": "title: T", "posts/a.md": "A", "posts/b/index.md": "B" });
	utimesSync(path.join(folder, "posts/a.md"), TIME, TIME);
	return folder;
}

describe("changes with", () => {
	for (const [name, change] of [
		["a text", (at) => writeFileSync(at("posts/a.md"), "AA")],
		[
			"a text of the same length and time",
			(at) => {
				writeFileSync(at("posts/a.md"), "Z");
				utimesSync(at("posts/a.md"), TIME, TIME);
			},
		],
		[
			"a file that replaces another one",
			(at) => {
				writeFileSync(at("posts/new"), "A");
				utimesSync(at("posts/new"), TIME, TIME);
				renameSync(at("posts/new"), at("posts/a.md"));
			},
		],
		["a new file", (at) => writeFileSync(at("posts/c.md"), "")],
		["a file less", (at) => rmSync(at("posts/b/index.md"))],
		["another name", (at) => renameSync(at("posts/a.md"), at("posts/c.md"))],
		["an empty folder", (at) => mkdirSync(at("pages"))],
		["permissions", (at) => chmodSync(at("posts/a.md"), 0o600)],
		["a link", (at) => symlinkSync("a.md", at("posts/c.md"))],
		["an installed package", (at) => mkdirSync(at("node_modules/new"), { recursive: true })],
	] as readonly [string, (at: (file: string) => string) => void][]) {
		const skip = process.platform === "win32" && name === "permissions" && "Windows has none";
		test(name, { skip }, () => {
			const folder = createFolder();
			const before = hashFolderStates([folder]);
			assert.equal(hashFolderStates([folder]), before);
			change((file) => path.join(folder, file));
			assert.notEqual(hashFolderStates([folder]), before);
		});
	}
});

test("changes with the text that a link leads to", () => {
	const [folder, other] = [createFolder(), createTemporaryFolder({ "text.md": "A" })];
	symlinkSync(path.join(other, "text.md"), path.join(folder, "posts/linked.md"));
	const before = hashFolderStates([folder]);
	writeFileSync(path.join(other, "text.md"), "AA");
	assert.notEqual(hashFolderStates([folder]), before);
});

test("stays the same with builds, packages' own files and skipped folders", () => {
	const folder = createFolder();
	writeFiles(folder, { "node_modules/a/index.js": "", "node_modules/.package-lock.json": "{}", "out/x": "" });
	const skipped = [path.join(folder, "out")];
	const before = hashFolderStates([folder], skipped);
	writeFiles(folder, { "node_modules/a/index.js": "changed", "out/y": "", ".next/cache/x": "", ".git/HEAD": "x" });
	assert.equal(hashFolderStates([folder], skipped), before);
	assert.notEqual(hashFolderStates([folder]), before);
});
