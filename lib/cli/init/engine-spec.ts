import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { PACKAGE, readPackage } from "@/lib/cli/project/find-project";
import { isWithin } from "@/lib/content/source/real-paths";
import { writeNew } from "@/lib/utils/write-new";
import type { EngineSpec } from "./project-files";

/**
 * The part of npm's hidden lockfile that names the source of this package:
 * https://docs.npmjs.com/cli/configuring-npm/package-lock-json#hidden-lockfiles
 */
const lockfileSchema = z.object({
	packages: z.object({ [`node_modules/${PACKAGE}`]: z.object({ resolved: z.string() }) }),
});

/**
 * Returns the version of the engine for a blog: the wanted one, else that of this command. It is a version of the registry, a Git
 * repository, or a packed file, which belongs into the folder of the blog so that the blog can be installed elsewhere.
 */
export function getEngineSpec(folder: string, packageDir: string, wanted?: string): EngineSpec {
	const origin = wanted ?? findOrigin(packageDir) ?? `^${readPackage(packageDir).version}`;
	const isPacked = existsSync(origin);
	const isInside = isPacked && isWithin(folder, path.resolve(origin));
	const file = isInside ? path.relative(folder, origin).replaceAll(path.sep, "/") : path.basename(origin);
	const spec = isPacked ? `file:${file}` : origin;
	return {
		fallback: spec,
		...(wanted !== undefined && { wanted: spec }),
		...(isPacked && !isInside && { packed: origin }),
	};
}

/** Copies the packed file of the engine into the folder of a blog. */
export async function copyPacked(folder: string, { packed }: EngineSpec): Promise<void> {
	if (packed !== undefined) await writeNew(path.join(folder, path.basename(packed)), await readFile(packed));
}

/**
 * Returns the path of the packed file, or the URL of the Git repository, from which npm installed a package; `undefined` for the registry.
 */
function findOrigin(packageDir: string): string | undefined {
	const modules = path.dirname(packageDir);
	const lockfile = path.join(modules, ".package-lock.json");
	if (!existsSync(lockfile)) return undefined;
	const { data } = lockfileSchema.safeParse(JSON.parse(readFileSync(lockfile, "utf8")));
	const resolved = data?.packages[`node_modules/${PACKAGE}`]?.resolved ?? "https:";
	const [, file] = /^file:(.+)/.exec(resolved) ?? [];
	const origin = file === undefined ? resolved : path.resolve(modules, "..", file);
	return /^https?:/.test(resolved) || (file !== undefined && !existsSync(origin)) ? undefined : origin;
}
