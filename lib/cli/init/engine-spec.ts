import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { PACKAGE, readEngineDependency, readPackage } from "@/lib/cli/project/find-project";
import { isWithin } from "@/lib/content/source/real-paths";
import { writeNew } from "@/lib/utils/write-new";
import { type EngineSpec, FORMER_PACKAGES } from "./project-files";

/** Matches versions that no package manager can install elsewhere by the same text. */
const LOCAL = /^(?:catalog|file|link|npm|portal|workspace):/;

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

/** Tells whether an engine is a Git repository, which its own script compiles when it is installed. */
export function isRepository({ fallback }: EngineSpec): boolean {
	return /[/:]/.test(fallback) && !/^file:|\.tgz$/.test(fallback);
}

/** Copies the packed file into a folder, such as that of a blog. */
export async function copyPacked(folder: string, { packed }: EngineSpec): Promise<void> {
	if (packed !== undefined) await writeNew(path.join(folder, packed.to), await readFile(packed.from));
}

/** Lists the copies that `copyPacked` makes, relative to the folder: none of a packed file that is there already. */
export function listCopies(folder: string, { packed }: EngineSpec): string[] {
	return packed === undefined || packed.from === path.resolve(folder, packed.to) ? [] : [packed.to];
}

/** Deletes the packed files of other versions at the top of a blog that depends on this one. */
export async function removeOtherPacked(folder: string, { packed }: EngineSpec): Promise<void> {
	const others = (await readdir(folder)).filter((name) => PACKED_FILE.test(name) && name !== packed?.to);
	for (const name of others) await rm(path.join(folder, name));
}

/**
 * Returns the path of the packed file, or the Git repository, from which this package was installed; `undefined` for the registry. Package
 * managers note it in the `package.json` of the folder with the packages, also in the one that they make for a single command.
 */
function findOrigin(packageDir: string): string | undefined {
	const [folder = ""] = packageDir.split(`${path.sep}node_modules${path.sep}`);
	const spec = readEngineDependency(folder);
	// In Yarn's Plug'n'Play, the folder is the archive of the package.
	if (spec === undefined) return undefined;
	const file = path.resolve(folder, spec.replace(/^file:/, ""));
	if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
	return LOCAL.test(spec) || !/[/:]/.test(spec) ? undefined : spec;
}
