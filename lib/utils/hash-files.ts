import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { joinPath } from "@/lib/utils/paths";
import { memoizeByArguments } from "./memoize";
import { undefinedIfMissing } from "./read-file";

/** All code and packages of the engine. */
export const ENGINE_CODE = [
	"app/",
	"components/",
	"features/",
	"lib/",
	"next.config.ts",
	"postcss.config.mjs",
	"package.json",
	"package-lock.json",
];

/**
 * Returns a hash of the engine's own files, so that a cache key changes with the code that made the value. A name that
 * ends in `/` means all code, style sheets and JSON files below that folder except tests. Missing files, such as the lockfile of another
 * package manager, count as empty. The files are read once: a process uses the code from when it started.
 */
export function hashEngineFiles(engineDir: string, names: readonly string[]): Promise<string> {
	return hashFiles(engineDir, ...names);
}

const hashFiles = memoizeByArguments(async (engineDir: string, ...names: string[]): Promise<string> => {
	const inEngine = (file: string) => joinPath(engineDir, file);
	const files = await Promise.all(
		names.map(async (name) => {
			if (!name.endsWith("/")) return [name];
			const below = await readdir(inEngine(name), { recursive: true }).catch(undefinedIfMissing);
			return (below ?? [])
				.filter((file) => /(?<!\.test)\.(?:tsx?|mjs|css|json)$/.test(file))
				.map((file) => `${name}${file}`);
		}),
	);
	const hash = createHash("sha256").update(process.env.NODE_ENV ?? "");
	for (const file of files.flat().sort()) hash.update(file).update(readIfExists(inEngine(file)) ?? "");
	return hash.digest("hex");
});

/** Reads without promises: for the thousand small files of the engine, these take ten times as long as the files. */
function readIfExists(file: string): Uint8Array | undefined {
	try {
		return readFileSync(file);
	} catch (error) {
		return undefinedIfMissing(error);
	}
}
