// Bundles the scripts and styles of the desk's pages. `node packages/desk/build.mjs` writes them beside the compiled engine, for its package.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { findPackages, readLicenses } from "../../lib/utils/package-licenses.mjs";

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
 * Bundles the scripts and styles of pages; returns their texts by name. `onPackages` is called with the folders of the packages in each.
 * @param {(folders: string[]) => void} [onPackages]
 * @returns {Promise<Record<string, string>>}
 */
export async function bundleAssets(onPackages = () => {}) {
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
			onPackages(findPackages(metafile));
			return [name, outputFiles[0]?.text ?? ""];
		}),
	);
	return Object.fromEntries(entries);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const dist = path.join(ENGINE, "dist/engine/desk");
	await rm(dist, { recursive: true, force: true });
	await mkdir(dist, { recursive: true });
	/** @type {string[]} */
	const packages = [];
	const assets = await bundleAssets((folders) => packages.push(...folders));
	for (const [name, text] of Object.entries(assets)) await writeFile(path.join(dist, name), text);
	await writeFile(path.join(dist, "licenses.txt"), await readLicenses(ENGINE, packages));
}
