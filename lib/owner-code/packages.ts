import { type Dirent, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { realPath } from "@/lib/content/source/real-paths";
import { joinPath } from "@/lib/utils/paths";

const PACKAGES = "node_modules";

const dependencies = z.record(z.string(), z.unknown()).catch({});
const manifestSchema = z.object({
	name: z.string().optional().catch(undefined),
	type: z.string().optional().catch(undefined),
	imports: z.unknown().optional(),
	dependencies,
	optionalDependencies: dependencies,
	peerDependencies: dependencies,
});

/**
 * Lists the files whose changes show a change of packages: `package.json` of the packages of `targets` and of all their dependencies, and
 * all files of a linked package, as in a workspace, since its version doesn't change with its code. The paths are absolute, without
 * symbolic links. The folder `skipped` is left out.
 */
export async function listPackageFiles(targets: readonly string[], skipped: string): Promise<string[]> {
	const folders = new Set(targets.map(findPackageFolder));
	const files: string[] = [];
	for (const folder of folders) {
		const file = joinPath(folder, "package.json");
		const manifest = readManifest(file);
		if (!isInstalled(folder)) files.push(...(await listFiles(folder, skipped)));
		else if (manifest) files.push(file);
		const { dependencies, optionalDependencies, peerDependencies } = manifest ?? {};
		for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
			const found = findPackage(folder, name);
			if (found !== undefined) folders.add(found);
		}
	}
	return files.sort();
}

/**
 * Resolves the name of a package, or of a file in it, from a folder as Node.js does. Returns the folder of the package without symbolic
 * links.
 */
export function findPackage(folder: string, name: string): string | undefined {
	const packageName = /^(?:@[^/]+\/)?[^/@.][^/]*/.exec(name)?.[0];
	if (packageName === undefined) return undefined;
	for (let parent = folder; ; parent = path.dirname(parent)) {
		const found = realPath(joinPath(parent, PACKAGES, packageName));
		if (found !== undefined || path.dirname(parent) === parent) return found;
	}
}

function findPackageFolder(file: string): string {
	const segments = file.split(path.sep);
	const index = segments.lastIndexOf(PACKAGES);
	const next = segments[index + 1];
	if (index >= 0 && next !== undefined) return segments.slice(0, index + (next.startsWith("@") ? 3 : 2)).join(path.sep);
	// A folder of compiled code can have a `package.json` of its own, without a name.
	for (let folder = file; path.dirname(folder) !== folder; folder = path.dirname(folder)) {
		if (readManifest(joinPath(folder, "package.json"))?.name !== undefined) return folder;
	}
	return path.dirname(file);
}

/** Reads the nearest `package.json`, which decides how the modules in a folder are loaded. */
export function readNearestManifest(folder: string): z.output<typeof manifestSchema> | undefined {
	const manifest = readManifest(joinPath(folder, "package.json"));
	return manifest || path.dirname(folder) === folder ? manifest : readNearestManifest(path.dirname(folder));
}

/** Tells whether a path is in an installed package, not in the owner's code or in a linked package, whose real path is elsewhere. */
export function isInstalled(file: string): boolean {
	return file.split(/[\\/]/).includes(PACKAGES);
}

function readManifest(file: string): z.output<typeof manifestSchema> | undefined {
	try {
		return manifestSchema.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")));
	} catch {
		return undefined;
	}
}

/** Lists all files below a folder except packages and hidden files. */
async function listFiles(folder: string, skipped: string): Promise<string[]> {
	const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true }).catch((): Dirent[] => []);
	const listed = entries.map(async (entry) => {
		const file = joinPath(folder, entry.name);
		if (entry.name === PACKAGES || entry.name.startsWith(".") || file === skipped) return [];
		return entry.isDirectory() ? listFiles(file, skipped) : entry.isFile() ? [file] : [];
	});
	return (await Promise.all(listed)).flat();
}
