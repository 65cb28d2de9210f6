// Compiles the engine into the package, for `npm pack` and for installations from Git: `node lib/next/pack-engine.mjs`.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { findPackages, readLicenses } from "../utils/package-licenses.mjs";
import { bundle, ENTRY_POINTS, PACKED } from "./compiled-engine.mjs";

/**
 * Lets CommonJS packages load the modules of Node.js, which `require` doesn't in an ES module.
 * @type {import("esbuild").Plugin}
 */
const builtins = {
	name: "builtins",
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^/ }, ({ path: name, kind }) =>
			kind === "require-call" && isBuiltin(name) ? { path: name, namespace: "builtin" } : undefined,
		);
		onLoad({ filter: /^/, namespace: "builtin" }, ({ path: name }) => ({
			contents: `module.exports = process.getBuiltinModule(${JSON.stringify(name)});`,
		}));
	},
};

/**
 * Compresses the grammars and themes of Shiki, of which a blog uses a few.
 * @type {import("esbuild").Plugin}
 */
const grammars = {
	name: "grammars",
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]@shikijs[\\/](?:langs|themes)[\\/]dist[\\/][^\\/]+\.mjs$/ }, async ({ path: file }) => {
			const [before, json, after] = (await readFile(file, "utf8")).split(/JSON\.parse\((?=")|(?<=")\)(?=\)\s)/);
			if (json === undefined) return undefined;
			const compressed = gzipSync(JSON.parse(json), { level: 9 }).toString("base64");
			const unpacked = `JSON.parse(gunzipSync(Buffer.from("${compressed}", "base64")).toString())`;
			return { contents: `import { gunzipSync } from "node:zlib";\n${before}${unpacked}${after}` };
		});
	},
};

/**
 * Compiles the modules of the engine, with the `devDependencies` that they import. Owners install `dependencies` only: packages that the
 * sources of the engine import too, which Next compiles in their projects.
 * @param {string} engineDir
 */
export async function packEngine(engineDir) {
	const folder = path.join(engineDir, PACKED);
	await rm(folder, { recursive: true, force: true });
	const { dependencies = {} } = JSON.parse(await readFile(path.join(engineDir, "package.json"), "utf8"));
	const { outputFiles, metafile } = await bundle(engineDir, ENTRY_POINTS, folder, {
		external: Object.keys(dependencies),
		// An `import()` of a CommonJS build has no named exports.
		mainFields: ["module", "main"],
		plugins: [builtins, grammars],
	});
	const { transform } = await import("esbuild");
	const files = outputFiles.map(async ({ path: file, contents, text }) => {
		const { inputs = {} } = metafile.outputs[path.relative(engineDir, file).replaceAll("\\", "/")] ?? {};
		// Messages about errors show lines of the engine's own code.
		const hasOwnCode = Object.keys(inputs).some((input) => !input.includes("node_modules/"));
		const minify = async () => (await transform(text, { minifyWhitespace: true, minifySyntax: true })).code;
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, hasOwnCode ? contents : await minify());
	});
	await Promise.all(files);
	await writeFile(path.join(folder, "licenses.txt"), await readLicenses(engineDir, findPackages(metafile)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await packEngine(process.cwd());
