import { existsSync, realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { ADAPTER_PACKAGE } from "@/lib/content/source/other-systems";
import type { LoadedSourceAdapter, SourceAdapter } from "@/lib/markdown/source-adapter";
import { findDependency } from "@/lib/utils/find-dependency";
import { hashEngineFiles } from "@/lib/utils/hash-files";
import { joinPath } from "@/lib/utils/paths";
import { getCompiledFile } from "./compiled-engine.mjs";

/**
 * Imports what the package `quire-migrate` knows of other systems; `undefined` if it isn't installed. It is searched from the engine's
 * folder only: that of the content may be somebody else's.
 */
export async function loadSourceAdapter(engineDir: string): Promise<LoadedSourceAdapter | undefined> {
	const folder = findDependency(engineDir, ADAPTER_PACKAGE);
	if (folder === undefined) return undefined;
	// In a checkout, it is compiled with the engine.
	const isWorkspace = folder === joinPath(realpathSync(engineDir), "packages/migrate");
	const file = isWorkspace
		? await getCompiledFile(engineDir, "packages/migrate/src/source-adapter")
		: joinPath(folder, "dist/source-adapter.mjs");
	if (!existsSync(file)) return undefined;
	const { sourceAdapter }: { sourceAdapter: SourceAdapter } = await import(
		/* turbopackIgnore: true */ pathToFileURL(file).href
	);
	return { ...sourceAdapter, version: await hashEngineFiles(folder, ["dist/", "src/", "package.json"]) };
}
