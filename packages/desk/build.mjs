// Bundles the scripts and styles of the desk's pages. `node packages/desk/build.mjs` writes them beside the compiled engine, for its package.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const FOLDER = path.dirname(fileURLToPath(import.meta.url));
const ENGINE = path.join(FOLDER, "../..");

/** The static files, by their sources. */
const ASSETS = { "src/styles/desk.css": "desk.css", "src/page/main.ts": "desk.js", "src/editor/main.ts": "editor.js" };

/**
 * Makes plain CSS of the design tokens, which the engine has as a theme of Tailwind.
 * @type {import("esbuild").Plugin}
 */
const tokens = {
	name: "tokens",
	setup: ({ onLoad }) =>
		onLoad({ filter: /[\\/]tokens\.css$/ }, async ({ path: file }) => {
			const source = await readFile(file, "utf8");
			return { contents: source.replace(/@theme \w+/g, ":root").replace("--*: initial;", ""), loader: "css" };
		}),
};

/**
 * Bundles the scripts and styles of pages; returns their texts by name. `onPackage` is called with the folder of each package in them.
 * @param {(folder: string) => void} [onPackage]
 * @returns {Promise<Record<string, string>>}
 */
export async function bundleAssets(onPackage = () => {}) {
	const entries = await Promise.all(
		Object.entries(ASSETS).map(async ([source, name]) => {
			const { outputFiles, metafile } = await build({
				entryPoints: [path.join(FOLDER, source)],
				absWorkingDir: ENGINE,
				alias: { "quire-blog/styles": path.join(ENGINE, "app/styles") },
				plugins: [tokens],
				bundle: true,
				minify: true,
				charset: "utf8",
				format: "esm",
				target: ["es2022", "chrome123", "firefox128", "safari17.5"],
				metafile: true,
				write: false,
			});
			for (const file of Object.keys(metafile.inputs)) {
				const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
				if (folder !== undefined) onPackage(path.join(ENGINE, folder));
			}
			return [name, outputFiles[0]?.text ?? ""];
		}),
	);
	return Object.fromEntries(entries);
}

/**
 * Reads the licenses of packages, which have to come with their code.
 * @param {string[]} folders
 */
async function readLicenses(folders) {
	const texts = folders.map(async (folder) => {
		const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
		if (file === undefined) throw new Error(`${folder} has no license.`);
		return `${path.relative(path.join(ENGINE, "node_modules"), folder)}\n\n${await readFile(path.join(folder, file), "utf8")}`;
	});
	return (await Promise.all(texts)).join(`\n${"-".repeat(80)}\n\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const dist = path.join(ENGINE, "dist/engine/desk");
	await rm(dist, { recursive: true, force: true });
	await mkdir(dist, { recursive: true });
	/** @type {Set<string>} */
	const packages = new Set();
	const assets = await bundleAssets((folder) => packages.add(folder));
	for (const [name, text] of Object.entries(assets)) await writeFile(path.join(dist, name), text);
	await writeFile(path.join(dist, "licenses.txt"), await readLicenses([...packages].sort()));
}
