import path from "node:path";
import { pathToFileURL } from "node:url";
import type { LoadBundle } from "@/lib/owner-code/read-owner-code";
import { writeAtomically } from "@/lib/utils/write-atomically";

/** The name of the folder of bundles in the cache, which error messages are searched for. */
export const OWNER_BUNDLES = "owner-code";

/** Returns a function that loads bundles of the owner's modules into this process. */
export function createBundleLoader(cacheDir: string): LoadBundle {
	const folder = path.join(/* turbopackIgnore: true */ cacheDir, OWNER_BUNDLES);
	return async (code, hash) => {
		const file = path.join(/* turbopackIgnore: true */ folder, `${hash}.mjs`);
		// Another process may load it at the same time, and writes the same.
		await writeAtomically(file, code);
		return import(/* turbopackIgnore: true */ pathToFileURL(file).href);
	};
}
