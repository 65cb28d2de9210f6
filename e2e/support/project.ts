import { cpSync, linkSync, mkdirSync, readdirSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { type Files, writeFiles } from "@/e2e/support/content";

/**
 * Makes a copy of the project as an owner has it who changes it: without what is ignored and without content, but
 * with the packages, and then with `files`. What was built in it stays, for the next build to go on from.
 */
export async function makeProject(folder: string, files: Files): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const name of await readdir(folder)) {
		if (name !== ".builds") await rm(path.join(folder, name), { recursive: true });
	}
	const ignored = (await readFile(".gitignore", "utf8")).split(/\r?\n/);
	const left = new Set([...ignored, ".git", "content"]);
	for (const name of await readdir(".")) {
		if (!left.has(name)) await cp(name, path.join(folder, name), { recursive: true });
	}
	linkTree("node_modules", path.join(folder, "node_modules"));
	await writeFiles(folder, files);
}

/** Links the files of a folder below another: packages are too large to copy. Waiting for each of so many costs more. */
function linkTree(from: string, to: string): void {
	mkdirSync(to, { recursive: true });
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
		if (entry.isDirectory()) linkTree(source, target);
		else if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
		else linkSync(source, target);
	}
}
