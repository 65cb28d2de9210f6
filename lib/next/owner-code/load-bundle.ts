import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { LoadBundle } from "@/lib/owner-code/read-owner-code";
import { joinPath } from "@/lib/utils/paths";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { writeToCache } from "@/lib/utils/write-to-cache";

/** The name of the folder of bundles in the cache, which error messages are searched for. */
export const OWNER_BUNDLES = "owner-code";

/** Returns a function that loads bundles of the owner's modules into this process. */
export function createBundleLoader(cacheDir: string): LoadBundle {
	const folder = joinPath(cacheDir, OWNER_BUNDLES);
	return async (code, hash) => {
		const file = joinPath(folder, `${hash}.mjs`);
		// Another process may load it at the same time, and writes the same.
		const isWritten = await writeToCache(cacheDir, file, () => writeAtomically(file, code));
		const loaded = isWritten ? file : await writeTemporaryFile(code, hash);
		return import(/* turbopackIgnore: true */ pathToFileURL(loaded).href);
	};
}

/** Writes a bundle elsewhere, if the cache is read-only. */
async function writeTemporaryFile(code: string, hash: string): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), `${OWNER_BUNDLES}-`));
	const file = joinPath(folder, `${hash}.mjs`);
	await writeFile(file, code);
	return file;
}
