import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";

/** The content of files by their path, relative to a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Creates a temporary folder with some files. It is deleted after the current test, or after all tests of the test file. */
export function createTemporaryFolder(files: Files = {}): string {
	// On macOS, the folder for temporary files is reached by a link; on Windows, its path may have a short name.
	const folder = mkdtempSync(path.join(realpathSync.native(tmpdir()), "quire-"));
	after(() => rmSync(folder, { recursive: true, force: true }));
	writeFiles(folder, files);
	return folder;
}

/** Writes files into a folder. */
export function writeFiles(folder: string, files: Files): void {
	for (const [file, content] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), content);
	}
}

export function readFiles(folder: string): Record<string, string> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = entries.map((entry) =>
		path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"),
	);
	return Object.fromEntries(paths.sort().map((file) => [file, readFileSync(path.join(folder, file), "utf8")]));
}
