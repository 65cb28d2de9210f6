import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { importSource } from "./import";

/** Runs a test with an empty folder that is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(path.join(tmpdir(), "import-"));
	try {
		return await use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Imports a source that is given as text, and returns the files that come of it by path. */
export function importText(name: string, text: string): Promise<Record<string, string>> {
	return inFolder(async (folder) => {
		writeFileSync(path.join(folder, name), text);
		const into = path.join(folder, "content");
		await importSource(path.join(folder, name), { into, force: false, progress: () => undefined });
		return filesIn(into);
	});
}

/** The files of a folder by path. */
export function filesIn(folder: string): Record<string, string> {
	const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = all.map((entry) =>
		path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"),
	);
	return Object.fromEntries(paths.sort().map((file) => [file, readFileSync(path.join(folder, file), "utf8")]));
}
