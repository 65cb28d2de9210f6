import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { importSource } from "./import";

export async function withTemporaryFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
	const folder = mkdtempSync(path.join(tmpdir(), "import-"));
	try {
		return await run(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export function importText(name: string, text: string | Uint8Array): Promise<Record<string, string>> {
	return withTemporaryFolder(async (folder) => {
		writeFileSync(path.join(folder, name), text);
		const into = path.join(folder, "content");
		await importSource(path.join(folder, name), { into, force: false, progress: () => undefined });
		return readFiles(into);
	});
}

export function readFiles(folder: string): Record<string, string> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = entries.map((entry) =>
		path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"),
	);
	return Object.fromEntries(paths.sort().map((file) => [file, readFileSync(path.join(folder, file), "utf8")]));
}
