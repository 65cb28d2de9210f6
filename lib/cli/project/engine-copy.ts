import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { PACKED } from "@/lib/next/compiled-engine.mjs";
import { findDependency } from "@/lib/utils/find-dependency";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { PACKAGE, type Project, readPackage, WORK_FOLDER } from "./find-project";

/** The files of the package that Next needs to build a blog. */
export const ENGINE_FILES = [
	"app",
	"components",
	PACKED,
	"features",
	"lib",
	"packages",
	"public",
	"next.config.ts",
	"package.json",
	"postcss.config.mjs",
	"proxy.dev.ts",
	"tsconfig.json",
];

/** Further files in the engine's folder: results of builds, and links to packages. */
const OWN_FILES = /^(?:\.builds|\.gitignore|\.next|node_modules|out|next-env\.d\.ts)$/;

export function getEngineDir({ folder }: Pick<Project, "folder">): string {
	return path.join(folder, WORK_FOLDER, "engine");
}

/**
 * Copies the engine from the package into the project, where Next can compile it: bundlers take code in `node_modules` for finished
 * JavaScript. Equal files stay untouched, so that caches stay valid. Returns the engine's folder.
 */
export async function copyEngine(project: Project): Promise<string> {
	const engineDir = getEngineDir(project);
	// A package that was packed without its scripts has nothing compiled; the engine then compiles its modules itself.
	const names = ENGINE_FILES.filter((name) => name !== PACKED || existsSync(path.join(project.packageDir, name)));
	const files = await listFiles(project.packageDir, names);
	await mkdir(engineDir, { recursive: true });
	const present = await listFiles(
		engineDir,
		(await readdir(engineDir)).filter((name) => !OWN_FILES.test(name)),
	);
	const wanted = new Set(files);
	await Promise.all(present.filter((file) => !wanted.has(file)).map((file) => rm(path.join(engineDir, file))));
	await Promise.all(
		files.map((file) => copyIfChanged(path.join(project.packageDir, file), path.join(engineDir, file))),
	);
	await linkPackages(project.packageDir, path.join(engineDir, "node_modules"));
	await ignoreWorkFolder(project);
	// Tailwind respects `.gitignore` outside repositories too, and still has to find the engine's classes.
	await writeFile(path.join(engineDir, ".gitignore"), "!*\n");
	return engineDir;
}

/** Makes Git and linters ignore the generated files, without changes by the owner. */
export async function ignoreWorkFolder({ folder }: Pick<Project, "folder">): Promise<void> {
	await mkdir(path.join(folder, WORK_FOLDER), { recursive: true });
	await writeFile(path.join(folder, WORK_FOLDER, ".gitignore"), "*\n");
}

async function listFiles(folder: string, names: readonly string[]): Promise<string[]> {
	const found: string[] = [];
	for (const name of names) {
		const entries = await readdir(path.join(folder, name), { recursive: true, withFileTypes: true }).catch(
			(error: NodeJS.ErrnoException) => {
				if (error.code === "ENOTDIR") return undefined;
				throw error;
			},
		);
		if (entries === undefined) found.push(name);
		for (const entry of entries ?? []) {
			if (entry.isFile()) found.push(path.relative(folder, path.join(entry.parentPath, entry.name)));
		}
	}
	return found;
}

async function copyIfChanged(source: string, target: string): Promise<void> {
	const [wanted, present] = await Promise.all([readFile(source), readFile(target).catch(undefinedIfMissing)]);
	if (present?.equals(wanted)) return;
	await mkdir(path.dirname(target), { recursive: true });
	await cp(source, target);
}

/**
 * Links the packages that the engine depends on into a folder, as pnpm does, so that it finds the same ones wherever the package manager has
 * put them.
 */
async function linkPackages(packageDir: string, modulesDir: string): Promise<void> {
	const { dependencies } = readPackage(packageDir);
	const wanted = new Map<string, string>();
	for (const name of Object.keys(dependencies)) {
		const target = findDependency(packageDir, name);
		if (target === undefined) {
			throw new Error(`\`${name}\`, which \`${PACKAGE}\` depends on, isn't installed. Run \`npm install\`.`);
		}
		wanted.set(name, target);
	}
	for (const name of await listPackages(modulesDir)) {
		const link = path.join(modulesDir, name);
		if (wanted.get(name) !== readLink(link)) await rm(link, { recursive: true, force: true });
		else wanted.delete(name);
	}
	for (const [name, target] of wanted) {
		const link = path.join(modulesDir, name);
		await mkdir(path.dirname(link), { recursive: true });
		// Windows needs no permission for a junction, which has to be absolute; other systems ignore the type.
		const isWindows = process.platform === "win32";
		await symlink(isWindows ? target : path.relative(path.dirname(link), target), link, "junction");
	}
}

async function listPackages(modulesDir: string): Promise<string[]> {
	const names = (await readdir(modulesDir).catch(undefinedIfMissing)) ?? [];
	const nested = names.map(async (name) =>
		name.startsWith("@")
			? (await readdir(path.join(modulesDir, name))).map((inner) => `${name}/${inner}`)
			: name.startsWith(".")
				? []
				: [name],
	);
	return (await Promise.all(nested)).flat();
}

function readLink(link: string): string | undefined {
	return lstatSync(link).isSymbolicLink() ? path.resolve(path.dirname(link), readlinkSync(link)) : undefined;
}
