// Adds to a standalone build what its server needs to refresh the blog: the engine's sources, their packages, and the content.
import {
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	realpathSync,
	symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { getCompiledFile, getCompiledFolder, NEXT_MODULES, SHIPPED_FOLDER } from "../next/compiled-engine.mjs";

const require = createRequire(import.meta.url);

/** The sources of the engine: their hash is a part of URLs, and the scripts of the browser are made of them. */
const SOURCES = [
	"app",
	"components",
	"lib",
	"next.config.ts",
	"package-lock.json",
	"package.json",
	"postcss.config.mjs",
	"tsconfig.json",
];
const TEST = /\.(?:test|support)\.tsx?$/;

/** The compiled modules that a refresh loads. */
const ENTRY_POINTS = [
	"lib/markdown/compile",
	"lib/next/compile-worker",
	"lib/next/optimize-html/optimize-worker",
	"lib/next/refresh/refresh-build",
	"lib/next/render-to-html",
	"lib/next/watch-files",
];
const BROWSER_ENTRY_POINTS = ["main", "comments/main", "components/main", "review/open-draft", "search/main"].map(
	(name) => `lib/client/${name}.ts`,
);
/** The modules of Next that only a refresh loads. */
const REFRESH_MODULES = ["next/dist/lib/load-custom-routes"];
/** The packages with a program or native module for each system, which they look for when they are loaded. */
const NATIVE_PACKAGES = ["esbuild", "lightningcss", "pagefind"];
/** The modules that only builds and development load; those of Next's server are in a standalone build already. */
const OTHER_MODULES =
	/(?:^|\/)node_modules\/(?:typescript\/|react-dom\/cjs\/react-dom-server.*\.development\.js|next\/dist\/(?:server\/next\.js|build\/|compiled\/webpack))/;

/** What a content folder may have beside the content. */
const NO_CONTENT = /^(?:\..*|node_modules|out|quire-blog-.*\.tgz)$/;

/**
 * Copies what a refresh needs into a standalone build.
 * @param {{ engineDir: string; root: string; folder: string; contentDir: string }} folders The engine, the root of file tracing, the output, and the content.
 */
export async function copyRefreshFiles({ engineDir, root, folder, contentDir }) {
	const app = path.join(folder, path.relative(root, engineDir));
	for (const name of SOURCES) {
		if (!existsSync(path.join(engineDir, name))) continue;
		cpSync(path.join(engineDir, name), path.join(app, name), { recursive: true, filter: (file) => !TEST.test(file) });
	}
	// A container's cache is outside of this folder, where modules would not find their packages.
	const compiled = await getCompiledFolder(engineDir);
	const commands = path.join(compiled, "lib", "cli");
	const isLoaded = (/** @type {string} */ file) => !file.endsWith(".map") && file !== commands;
	cpSync(compiled, path.join(app, SHIPPED_FOLDER), { recursive: true, filter: isLoaded });
	const packageFiles = [...(await tracePackages(engineDir, root)), ...(await listBrowserFiles(engineDir, root))];
	for (const file of packageFiles) copyEntry(path.join(root, file), path.join(folder, file));
	copyNativeFiles(engineDir, root, folder);
	// The output may be in the content folder, of which nothing can be copied as a whole then.
	const names = existsSync(contentDir) ? readdirSync(contentDir) : [];
	for (const name of names.filter((one) => !NO_CONTENT.test(one))) {
		const isContent = (/** @type {string} */ file) => !NO_CONTENT.test(path.basename(file));
		const target = path.join(app, "content", name);
		cpSync(path.join(contentDir, name), target, { recursive: true, dereference: true, filter: isContent });
	}
}

/**
 * Lists the files of packages that the compiled modules load, relative to the root: https://github.com/vercel/nft
 * @param {string} engineDir
 * @param {string} root
 */
async function tracePackages(engineDir, root) {
	/** @type {{ nodeFileTrace: (files: string[], options: object) => Promise<{ fileList: Set<string> }> }} */
	const { nodeFileTrace } = require("next/dist/compiled/@vercel/nft");
	const compiled = await Promise.all(ENTRY_POINTS.map((name) => getCompiledFile(engineDir, name)));
	const ofNext = [...NEXT_MODULES, ...REFRESH_MODULES].map((name) => require.resolve(name));
	const ignore = (/** @type {string} */ file) => OTHER_MODULES.test(file.replaceAll("\\", "/"));
	const { fileList } = await nodeFileTrace([...compiled, ...ofNext], {
		base: root,
		processCwd: engineDir,
		ignore,
		// Node.js loads the files that `exports` names. Others are for tools that don't know it.
		exportsOnly: true,
		// The engine joins paths of content and builds, which aren't files of packages.
		analysis: { emitGlobs: false },
	});
	return [...fileList].filter((file) => /(?:^|[\\/])node_modules[\\/]/.test(file));
}

/**
 * Lists the files of packages that the browser's scripts consist of, relative to the root: other ones than Node.js loads.
 * @param {string} engineDir
 * @param {string} root
 */
async function listBrowserFiles(engineDir, root) {
	const { metafile } = await build({
		absWorkingDir: engineDir,
		entryPoints: BROWSER_ENTRY_POINTS,
		bundle: true,
		write: false,
		metafile: true,
		outdir: ".",
		alias: { "@": engineDir },
		logLevel: "error",
	});
	const files = Object.keys(metafile.inputs).map((file) => path.relative(root, path.resolve(engineDir, file)));
	return files.filter((file) => /(?:^|[\\/])node_modules[\\/]/.test(file));
}

/**
 * Copies the installed packages that are for this system only.
 * @param {string} engineDir
 * @param {string} root
 * @param {string} folder
 */
function copyNativeFiles(engineDir, root, folder) {
	for (const name of NATIVE_PACKAGES) {
		const file = realpathSync(path.join(engineDir, "node_modules", name, "package.json"));
		const { optionalDependencies } = JSON.parse(readFileSync(file, "utf8"));
		const installed = Object.keys(optionalDependencies).flatMap((one) => findPackage(one, file) ?? []);
		if (installed.length === 0) throw new Error(`No package for this system is installed for \`${name}\`.`);
		for (const one of installed) {
			cpSync(one, path.join(folder, path.relative(root, one)), { recursive: true, force: false });
		}
	}
}

/**
 * Finds the folder of a package that a module can load; `undefined` if it isn't installed.
 * @param {string} name
 * @param {string} file
 */
function findPackage(name, file) {
	try {
		return path.dirname(realpathSync(createRequire(file).resolve(`${name}/package.json`)));
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return undefined;
		throw error;
	}
}

/**
 * Copies a file or a link, unless it is there.
 * @param {string} from
 * @param {string} to
 */
function copyEntry(from, to) {
	if (existsSync(to)) return;
	mkdirSync(path.dirname(to), { recursive: true });
	if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to);
	else cpSync(from, to);
}
