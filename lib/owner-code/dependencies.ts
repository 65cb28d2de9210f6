import { createHash } from "node:crypto";
import { type Dirent, readFileSync, type Stats, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { isWithin, realPath } from "@/lib/content/source/real-paths";
import { logIgnored } from "@/lib/utils/log-ignored";
import { joinPath, resolvePath } from "@/lib/utils/paths";

const STYLES = /\.(?:css|scss|sass|less)$/;

const ENDINGS = ["", ".css", ".scss", ".sass", ".less"];

/** Matches possible names of files in a stylesheet: a quoted text, a `url()`, and an import without quotes. */
const NAMES =
	/"([^"\n]+)"|'([^'\n]+)'|\burl\(\s*([^"'()\s]+)\s*\)|@(?:import|use|forward)\s+(?!\s|url\()([^"'();{\n]+)/g;

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

export interface Dependencies {
	/** Relative to the content folder. */
	files: string[];
	/** Absolute paths of files elsewhere: of packages, and stylesheets. */
	outsideFiles: string[];
}

/**
 * Lists the files whose changes affect bundled modules. `inputs` are the files that the modules import, relative to the content folder;
 * `packageFiles` are files of packages.
 */
export async function listDependencies(
	inputs: readonly string[],
	packageFiles: readonly string[],
	contentDir: string,
): Promise<Dependencies> {
	const root = realPath(contentDir) ?? contentDir;
	const styles = await followStyles(inputs.map((file) => resolvePath(root, file)));
	const own = styles.files.filter((file) => isWithin(root, file) && !isInstalled(path.relative(root, file)));
	const others = styles.files.filter((file) => !isWithin(root, file) && !isInstalled(file));
	const ofPackages = await listPackageFiles([...packageFiles, ...styles.packages], root);
	return {
		files: own.map((file) => path.relative(root, file).replaceAll("\\", "/")).sort(),
		outsideFiles: [...new Set([...others, ...ofPackages])].sort(),
	};
}

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

async function listFiles(folder: string, skipped: string): Promise<string[]> {
	const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true }).catch((): Dirent[] => []);
	const listed = entries.map(async (entry) => {
		const file = joinPath(folder, entry.name);
		if (entry.name === PACKAGES || entry.name.startsWith(".") || file === skipped) return [];
		return entry.isDirectory() ? listFiles(file, skipped) : entry.isFile() ? [file] : [];
	});
	return (await Promise.all(listed)).flat();
}

/** Tells whether a path is in an installed package, not in the owner's code or in a linked package, whose real path is elsewhere. */
export function isInstalled(file: string): boolean {
	return file.split(/[\\/]/).includes(PACKAGES);
}

/** Reads the nearest `package.json`, which decides how the modules in a folder are loaded. */
export function readNearestManifest(folder: string): z.output<typeof manifestSchema> | undefined {
	const manifest = readManifest(joinPath(folder, "package.json"));
	return manifest || path.dirname(folder) === folder ? manifest : readNearestManifest(path.dirname(folder));
}

function readManifest(file: string): z.output<typeof manifestSchema> | undefined {
	try {
		return manifestSchema.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8")));
	} catch (error) {
		return logIgnored(`reading ${file}`, error);
	}
}

/**
 * Returns stylesheets with all files that they name, directly or indirectly, as real paths, and the folders of packages that they name.
 * Every text that names a file counts, whatever it is for: a superfluous file may render a page again for nothing, a missing one may leave
 * it stale.
 */
export async function followStyles(files: readonly string[]): Promise<{ files: string[]; packages: string[] }> {
	const found = new Set(files);
	const packages = new Set<string>();
	for (const file of found) {
		if (!STYLES.test(file)) continue;
		const folder = path.dirname(file);
		for (const name of listNames(await readFile(file, "utf8"))) {
			const target = findFile(folder, name);
			const packageFolder = target === undefined ? findPackage(folder, name) : undefined;
			if (target !== undefined) found.add(target);
			if (packageFolder !== undefined) packages.add(packageFolder);
		}
	}
	return { files: [...found], packages: [...packages] };
}

function listNames(text: string): Set<string> {
	const texts = [...text.matchAll(NAMES)].flatMap((match) => {
		const [, double, single, url, unquoted] = match;
		return unquoted?.split(",") ?? double ?? single ?? url ?? [];
	});
	const names = texts.map((one) =>
		one
			.trim()
			.replace(/^~/, "")
			.replace(/[?#].*$/, ""),
	);
	return new Set(names.filter((name) => name !== "" && !/^(?:\/|[a-z][a-z\d+.-]*:)/i.test(name)));
}

function findFile(folder: string, name: string): string | undefined {
	const candidates = listCandidates(resolvePath(folder, name));
	const file = candidates.find((one) => statPath(one)?.isFile());
	return file && realPath(file);
}

/** Follows the rules of Sass: https://sass-lang.com/documentation/at-rules/use/#partials */
function listCandidates(target: string): string[] {
	const { dir, base } = path.parse(target);
	const at = (folder: string, name: string) => joinPath(folder, name);
	const files = [target, at(dir, `_${base}`), at(target, "index"), at(target, "_index")];
	return files.flatMap((file) => ENDINGS.map((ending) => file + ending));
}

function statPath(file: string): Stats | undefined {
	try {
		return statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
	} catch {
		// No file can have such a name.
		return undefined;
	}
}

/**
 * Resolves the name of a package, or of a file in it, from a folder as Node.js does. Returns the folder of the package without symbolic
 * links.
 */
function findPackage(folder: string, name: string): string | undefined {
	const packageName = /^(?:@[^/]+\/)?[^/@.][^/]*/.exec(name)?.[0];
	if (packageName === undefined) return undefined;
	for (let parent = folder; ; parent = path.dirname(parent)) {
		const found = realPath(joinPath(parent, PACKAGES, packageName));
		if (found !== undefined || path.dirname(parent) === parent) return found;
	}
}

/** Hashes the contents of files, which may be missing, with their paths relative to a folder. */
export async function hashFiles(files: readonly string[], folder: string, start = ""): Promise<string> {
	const hash = createHash("sha256").update(start);
	for (const file of files) {
		// What is there and can't be read is reported when it is compiled.
		hash.update(path.relative(folder, file)).update(await readFile(/* turbopackIgnore: true */ file).catch(() => ""));
	}
	return hash.digest("hex").slice(0, 16);
}
