import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Modules that run outside Next's own bundles. */
export const ENTRY_POINTS = [
	"lib/blog/app-data/read-app-data.ts",
	"components/in-app/enhancements.tsx",
	"components/in-app/index.ts",
	"lib/checks/run-checks.ts",
	"lib/next/compile/compile-pool.ts",
	"lib/next/compile/compile-process.ts",
	"lib/next/configure.ts",
	"lib/next/get-blog.ts",
	"lib/next/react-html.ts",
	"lib/next/dev/owner-content.ts",
	"lib/next/dev/read-output.ts",
	"lib/next/dev/watch-files.ts",
	"lib/cli/build.ts",
	"lib/cli/build-for-app.ts",
	"lib/cli/check.ts",
	"lib/cli/dev.ts",
	"lib/cli/embed.ts",
	"lib/cli/export.ts",
	"lib/cli/new.ts",
	"lib/cli/publish.ts",
	"lib/cli/translated.ts",
	"lib/cli/reference.ts",
	"lib/cli/review.ts",
	"lib/cli/standalone.ts",
	"lib/cli/start.ts",
	"packages/desk/src/main.ts",
	"packages/language-server/src/lsp/command.ts",
	"packages/migrate/src/command.ts",
	"packages/migrate/src/source-adapter.ts",
	"packages/prove/src/main.ts",
];

/** Modules of the package that are compiled by themselves, by the bundler of an app. */
const OF_APP = ["quire-blog/app-components", "quire-blog/app-data", "quire-blog/enhancements"];

const NEXT_MODULES = ["next/constants", "next/image"];

/**
 * Joins a folder that only a process knows with names, without Turbopack tracing all files that it could have.
 * @param {string} folder
 * @param {string[]} names
 */
const join = (folder, ...names) => path.join(/* turbopackIgnore: true */ folder, ...names);

/** The folder of the modules in an installed package. */
export const PACKED = "dist/engine";

const FOLDERS = ["lib", "components", "features", "packages"];

/** A file that a checkout has, and no installed package. */
const LOCKFILE = "package-lock.json";

/** Milliseconds after which the code of an older version is deleted; until then a process may still load parts of it. */
const MAX_AGE = 24 * 60 * 60 * 1000;

/**
 * The folders of the compiled modules, by that of the engine. A process uses the code from when it started.
 * @type {Map<string, Promise<string>>}
 */
const folders = new Map();

/**
 * Imports a module of the engine that is written in TypeScript, such as `lib/next/configure`. All such modules are compiled
 * once for each version of the code: this takes less time than Next or a process needs to transform the files one by one.
 * @param {string} engineDir The folder of the engine, absolute.
 * @param {string} name
 */
export async function importCompiled(engineDir, name) {
	const file = await getCompiledFile(engineDir, name);
	return import(/* turbopackIgnore: true */ pathToFileURL(file).href);
}

/**
 * @param {string} engineDir
 * @param {string} name
 */
export async function getCompiledFile(engineDir, name) {
	return join(await getCompiledFolder(engineDir), `${name}.mjs`);
}

/**
 * Returns the folder of the compiled modules.
 * @param {string} engineDir
 */
export async function getCompiledFolder(engineDir) {
	const folder = folders.get(engineDir) ?? compile(engineDir);
	folders.set(engineDir, folder);
	// The next call may have the disk space that this one lacked.
	folder.catch(() => folders.delete(engineDir));
	return folder;
}

/**
 * Returns the folder of the compiled modules, and compiles them if that wasn't done for the present code. Its files are on the disk
 * before it gets its name, so that a folder of that name is complete.
 * @param {string} engineDir
 */
async function compile(engineDir) {
	const packed = join(engineDir, PACKED);
	// That of a checkout is as old as its last installation.
	if ((await exists(packed)) && !(await exists(join(engineDir, LOCKFILE)))) return packed;
	const cache = join(engineDir, ".next", "cache", "engine");
	const folder = join(cache, hashSources(engineDir));
	if (await exists(folder)) return folder;
	// Other users of the project can read this folder, unlike one of `mkdtemp`.
	const temporary = join(cache, `new-${randomUUID()}`);
	await mkdir(temporary, { recursive: true });
	const modules = ENTRY_POINTS.filter((file) => existsSync(join(engineDir, file)));
	try {
		const { outputFiles } = await bundle(engineDir, modules, temporary, { packages: "external", sourcemap: "linked" });
		await Promise.all(outputFiles.map(({ path: file, contents }) => write(file, contents)));
		await rename(temporary, folder);
	} catch (error) {
		await rm(temporary, { recursive: true, force: true });
		// Another process may have compiled the same code.
		if (await exists(folder)) return folder;
		if (!["ENOSPC", "EDQUOT", "EFBIG"].includes(getCode(error))) throw error;
		const message = `There is no space on the disk for \`${cache}\`. Free some and try again.`;
		throw new Error(message, { cause: error });
	}
	await deleteOld(cache, folder);
	return folder;
}

/**
 * Bundles modules; returns their files, and which modules are in them.
 * @param {string} engineDir
 * @param {string[]} modules
 * @param {string} outdir The folder that the files are for.
 * @param {Pick<import("esbuild").BuildOptions, "packages" | "external" | "mainFields" | "sourcemap" | "plugins">} options
 */
export async function bundle(engineDir, modules, outdir, { external = [], ...options }) {
	const { build } = await import("esbuild");
	return build({
		absWorkingDir: engineDir,
		entryPoints: modules,
		outdir,
		outbase: ".",
		outExtension: { ".js": ".mjs" },
		write: false,
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		// A directive is for a whole module, and the app finds the others itself.
		external: [...OF_APP, ...external],
		// Next has no `exports`, which Node.js needs to find modules without their extension.
		alias: Object.fromEntries(NEXT_MODULES.map((name) => [name, `${name}.js`])),
		jsx: "automatic",
		metafile: true,
		logLevel: "silent",
		...options,
	});
}

/**
 * Writes a file, and waits until it is on the disk.
 * @param {string} file
 * @param {Uint8Array} contents
 */
async function write(file, contents) {
	await mkdir(path.dirname(file), { recursive: true });
	const handle = await open(/* turbopackIgnore: true */ file, "wx");
	try {
		await handle.writeFile(contents);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/**
 * Hashes the times and sizes of all files that the compiled modules are made of, without promises, which take several times as long.
 * @param {string} engineDir
 */
function hashSources(engineDir) {
	const files = ["package.json", "tsconfig.json"];
	for (const folder of FOLDERS.filter((one) => existsSync(join(engineDir, one)))) {
		const names = /** @type {string[]} */ (readdirSync(join(engineDir, folder), { recursive: true }));
		files.push(...names.filter((name) => /\.(?:tsx?|mjs|json)$/.test(name)).map((name) => `${folder}/${name}`));
	}
	const hash = createHash("sha256").update(process.version);
	for (const file of files.sort()) {
		const { mtimeMs, size } = statSync(join(engineDir, file));
		hash.update(`${file} ${mtimeMs} ${size}\n`);
	}
	return hash.digest("hex").slice(0, 16);
}

/**
 * Deletes the code of older versions.
 * @param {string} cache
 * @param {string} used The folder of this version, which is kept even if the clock is wrong.
 */
async function deleteOld(cache, used) {
	for (const name of await readdir(cache)) {
		const folder = join(cache, name);
		if (folder === used) continue;
		// Another process may have deleted it.
		const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
		if (Date.now() - mtimeMs <= MAX_AGE) continue;
		// If this is interrupted, the rest must not look like a complete folder.
		const renamed = join(cache, `old-${randomUUID()}`);
		try {
			await rename(folder, renamed);
		} catch (error) {
			// Another process may delete it at the same time.
			if (getCode(error) === "ENOENT") continue;
			throw error;
		}
		await rm(renamed, { recursive: true, force: true });
	}
}

/**
 * @param {string} folder
 */
async function exists(folder) {
	return stat(folder).then(
		() => true,
		() => false,
	);
}

/**
 * @param {unknown} error
 */
function getCode(error) {
	return String(/** @type {NodeJS.ErrnoException} */ (error).code);
}
