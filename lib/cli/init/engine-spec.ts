import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { PACKAGE, readPackage } from "@/lib/cli/project/find-project";
import { isWithin } from "@/lib/content/source/real-paths";
import { writeNew } from "@/lib/utils/write-new";
import { type EngineSpec, FORMER_PACKAGES } from "./project-files";

/**
 * The part of npm's hidden lockfile that names the source of this package:
 * https://docs.npmjs.com/cli/configuring-npm/package-lock-json#hidden-lockfiles
 */
const lockfileSchema = z.object({
	packages: z.object({ [`node_modules/${PACKAGE}`]: z.object({ resolved: z.string() }) }),
});

/** Matches packed files at the top of a blog: of this package, and of those that were published beside it. */
export const PACKED_FILE = new RegExp(`^(?:${[PACKAGE, ...FORMER_PACKAGES].join("|")})-\\d.*\\.tgz$`);

/**
 * Returns the version of the engine for a blog: the wanted one, else that of this command. It is a version of the registry, a Git
 * repository, or a packed file, which belongs into the folder of the blog so that the blog can be installed elsewhere.
 */
export function getEngineSpec(folder: string, packageDir: string, wanted?: string): EngineSpec {
	const origin = wanted ?? findOrigin(packageDir) ?? `^${readPackage(packageDir).version}`;
	const packed = statSync(origin, { throwIfNoEntry: false })?.isFile()
		? { from: path.resolve(origin), to: findPlace(folder, origin) }
		: undefined;
	const spec = packed === undefined ? origin : `file:${packed.to}`;
	return { fallback: spec, ...(wanted !== undefined && { wanted: spec }), ...(packed && { packed }) };
}

/**
 * Returns where a packed file is in a blog, relative to its folder: where it is already, below a folder, or at the top. There its name has a
 * hash of its content, because package managers take a file of the same name for the same version.
 */
function findPlace(folder: string, file: string): string {
	const below = path.dirname(path.relative(folder, file));
	if (below !== "." && isWithin(folder, path.resolve(file)))
		return path.relative(folder, file).replaceAll(path.sep, "/");
	const hash = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 8);
	return path.basename(file).replace(/(?:-[0-9a-f]{8})?\.tgz$/, `-${hash}.tgz`);
}

/** Copies the packed file into a folder, such as that of a blog. */
export async function copyPacked(folder: string, { packed }: EngineSpec): Promise<void> {
	if (packed !== undefined) await writeNew(path.join(folder, packed.to), await readFile(packed.from));
}

/** Deletes the packed files of other versions at the top of a blog that depends on this one. */
export async function removeOtherPacked(folder: string, { packed }: EngineSpec): Promise<void> {
	const others = (await readdir(folder)).filter((name) => PACKED_FILE.test(name) && name !== packed?.to);
	for (const name of others) await rm(path.join(folder, name));
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
