import type { LoadedSourceAdapter, SourceAdapter } from "@/lib/markdown/source-adapter";
import { hashEngineFiles } from "@/lib/utils/hash-files";
import { importCompiled } from "./compiled-engine.mjs";

/** Imports what `packages/migrate` knows of other systems. */
export async function loadSourceAdapter(engineDir: string): Promise<LoadedSourceAdapter> {
	const { sourceAdapter }: { sourceAdapter: SourceAdapter } = await importCompiled(
		engineDir,
		"packages/migrate/src/source-adapter",
	);
	return { ...sourceAdapter, version: await hashEngineFiles(engineDir, ["packages/migrate/src/", "package.json"]) };
}
