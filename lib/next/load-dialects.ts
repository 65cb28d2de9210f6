import { existsSync, realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { DIALECTS_PACKAGE } from "@/lib/content/source/other-systems";
import type { Dialects, LoadedDialects } from "@/lib/markdown/dialects";
import { findDependency } from "@/lib/utils/find-dependency";
import { hashEngineFiles } from "@/lib/utils/hash-files";
import { joinPath } from "@/lib/utils/paths";
import { getCompiledFile } from "./compiled-engine.mjs";

/**
 * Imports what the package `quire-migrate` knows of other systems; `undefined` if it isn't installed. It is searched from the engine's
 * folder only: that of the content may be somebody else's.
 */
export async function loadDialects(engineDir: string): Promise<LoadedDialects | undefined> {
	const folder = findDependency(engineDir, DIALECTS_PACKAGE);
	if (folder === undefined) return undefined;
	// In a checkout, it is compiled with the engine.
	const isWorkspace = folder === joinPath(realpathSync(engineDir), "packages/migrate");
	const file = isWorkspace
		? await getCompiledFile(engineDir, "packages/migrate/src/dialects")
		: joinPath(folder, "dist/dialects.mjs");
	if (!existsSync(file)) return undefined;
	const { dialects }: { dialects: Dialects } = await import(/* turbopackIgnore: true */ pathToFileURL(file).href);
	return { ...dialects, version: await hashEngineFiles(folder, ["dist/", "src/", "package.json"]) };
}
