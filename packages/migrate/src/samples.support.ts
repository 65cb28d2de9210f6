import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readFiles } from "@/lib/utils/temporary-folder.support";
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
