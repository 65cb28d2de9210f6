import { readdir } from "node:fs/promises";
import path from "node:path";

const IGNORED = new Set(["node_modules", ".git", ".cache"]);
const MAX_FILES = 500_000;

/** Lists the files of a folder as paths such as `/a/index.html`, sorted. Links aren't followed. */
export async function listFiles(folder: string): Promise<string[]> {
	const files: string[] = [];
	const folders = [""];
	for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
		for (const entry of await readdir(path.join(folder, current), { withFileTypes: true })) {
			const name = `${current}/${entry.name}`;
			if (entry.isDirectory() && !IGNORED.has(entry.name)) folders.push(name);
			else if (entry.isFile() && files.length < MAX_FILES) files.push(name);
		}
	}
	return files.sort();
}
