import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { LoadBundle } from "@/lib/owner-code/read-owner-code";
import { importFile } from "@/lib/utils/import-file";
import { joinPath } from "@/lib/utils/paths";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { writeToCache } from "@/lib/utils/write-to-cache";

export const OWNER_BUNDLES = "owner-code";

export function createBundleLoader(cacheDir: string): LoadBundle {
	const folder = joinPath(cacheDir, OWNER_BUNDLES);
	return async (code, hash) => {
		const file = joinPath(folder, `${hash}.mjs`);
		// Another process may write the same file at the same time.
		const isWritten = await writeToCache(cacheDir, file, () => writeAtomically(file, code));
		const loaded = isWritten ? file : await writeTemporaryFile(code, hash);
		return { file: loaded, exports: await importFile(loaded) };
	};
}

/** For a read-only cache. */
async function writeTemporaryFile(code: string, hash: string): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), `${OWNER_BUNDLES}-`));
	const file = joinPath(folder, `${hash}.mjs`);
	await writeFile(file, code);
	return file;
}
