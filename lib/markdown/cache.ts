import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { DiskCache } from "@/lib/utils/disk-cache";
import { once } from "@/lib/utils/memoize";
import type { CompiledPost } from "./types";

const root = path.join(/* turbopackIgnore: true */ process.cwd());
const cache = new DiskCache("markdown", "json");

/** Changes whenever the code of the pipeline or a package it may use does, so that no stale body is ever served. */
const pipelineVersion = once("pipeline version", async () => {
	const hash = createHash("sha256").update(process.env.NODE_ENV ?? "");
	// Without the remark, a platform's function would be handed all files of the folder.
	const inRoot = (file: string) => path.join(/* turbopackIgnore: true */ root, file);
	const source = inRoot("lib/markdown");
	const beside = [
		"lib/content/urls/assets.ts",
		"lib/utils/html.ts",
		"lib/utils/diagnostics.ts",
		"lib/i18n/format.ts",
		"package.json",
		"package-lock.json",
	];
	const files = (await readdir(source, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file)).sort();
	const all = [...files.map((file) => `lib/markdown/${file}`), ...beside].map(inRoot);
	// Whoever installs with another package manager has no such lockfile; then the versions of package.json must do.
	for (const file of all) hash.update(await readFile(file).catch(() => ""));
	return hash.digest("hex");
});

/** The name under which a body is kept: a hash of everything that its compilation depends on. */
export async function cacheKey(...parts: (string | number | boolean)[]): Promise<string> {
	return createHash("sha256")
		.update(JSON.stringify([await pipelineVersion(), ...parts]))
		.digest("hex");
}

/** A body compiled earlier, by this process or another one. */
export async function readCached(key: string): Promise<CompiledPost | undefined> {
	const json = await cache.read(key);
	try {
		return json && (JSON.parse(json.toString()) as CompiledPost);
	} catch {
		// Cut short by a crash: it is compiled again.
		return undefined;
	}
}

/** Keeps a compiled body. */
export async function writeCached(key: string, compiled: CompiledPost): Promise<void> {
	await cache.write(key, JSON.stringify(compiled));
}
