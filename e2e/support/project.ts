import { cpSync, linkSync, mkdirSync, readdirSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { type Files, writeFiles } from "@/e2e/support/content";

/**
 * Copies the project into a folder, without ignored files and content but with `node_modules`, and adds `files`. Keeps
 * `.builds` of an earlier copy, as a cache.
 */
export async function makeProject(folder: string, files: Files = {}): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const name of await readdir(folder)) {
		if (name !== ".builds") await rm(path.join(folder, name), { recursive: true });
	}
	const ignored = (await readFile(".gitignore", "utf8")).split(/\r?\n/);
	const skipped = new Set([...ignored, ".git", "content"]);
	for (const name of await readdir(".")) {
		if (!skipped.has(name)) await cp(name, path.join(folder, name), { recursive: true });
	}
	linkTree("node_modules", path.join(folder, "node_modules"));
	await writeFiles(folder, files);
}

/** Creates hard links to the files of a folder, because packages are too large to copy. Synchronous calls are faster for so many files. */
function linkTree(from: string, to: string): void {
	mkdirSync(to, { recursive: true });
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
		if (entry.isDirectory()) linkTree(source, target);
		else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
		else linkSync(source, target);
	}
}
