import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { DOT, ELLIPSIS, FONT_FAMILIES, fontPackage, getSubsetFile, readSubsets } from "@/lib/blog/metadata/og-fonts";
import { build } from "@/lib/next/build/build";
import { getSiteDir, getWorkingDir, readEnvironment } from "@/lib/next/environment";
import { readManifest } from "@/lib/ship/site";
import { findDependency } from "@/lib/utils/find-dependency";
import { print } from "@/lib/utils/print";
import { replaceFolder } from "./replace-folder.mjs";

/** Packages with binary files, which the server loads by name, and the files in them that it doesn't load. */
const PACKAGES = {
	sharp: /\.(?:md|d\.[cm]?ts|map)$/i,
	harfbuzzjs: /harfbuzz-subset\.wasm$|\.(?:md|d\.[cm]?ts|map)$/i,
	wawoff2: /[\\/]compress_binding\.js$|\.md$/i,
} as const;

export async function run(args: string[]): Promise<void> {
	await build(args);
	const { engineDir } = readEnvironment();
	const folder = path.join(path.dirname(getSiteDir()), "standalone");
	const temporary = await mkdtemp(`${folder}-`);
	// The user of a container can read this folder, unlike a temporary folder of the system.
	const written = path.join(temporary, "new");
	try {
		await cp(getSiteDir(), path.join(written, "site"), {
			recursive: true,
			dereference: true,
			preserveTimestamps: true,
		});
		await bundleServer(engineDir, path.join(written, "server.mjs"));
		await copyFonts(engineDir, written);
		for (const [name, unused] of Object.entries(PACKAGES)) {
			await copyPackage(name, engineDir, written, (file) => !unused.test(file));
		}
		await replaceFolder(written, folder);
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
	const shown = path.relative(getWorkingDir(), folder);
	print(`The blog and its server are in \`${shown}/\`. Start it with \`node ${path.join(shown, "server.mjs")}\`.`);
}

async function bundleServer(engineDir: string, target: string): Promise<void> {
	const { build } = await import("esbuild");
	await build({
		absWorkingDir: engineDir,
		entryPoints: { [path.parse(target).name]: "lib/ship/server/main.ts" },
		outdir: path.dirname(target),
		outExtension: { ".js": ".mjs" },
		bundle: true,
		// The code that draws images is loaded on the first request for one.
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		external: Object.keys(PACKAGES),
		// CommonJS packages load the modules of Node.js with `require`.
		banner: {
			js: 'import { createRequire as createBundleRequire } from "node:module"; const require = createBundleRequire(import.meta.url);',
		},
		logLevel: "error",
	});
}

/** Copies the files of font packages that have a character of an OG image. */
async function copyFonts(engineDir: string, folder: string): Promise<void> {
	const { ogImages } = await readManifest(path.join(folder, "site"));
	const texts = Object.values(ogImages).flatMap(({ above, title, below, footer }) => [
		...above,
		title,
		...below,
		...footer,
	]);
	const codes = new Set(
		Array.from([DOT, ELLIPSIS, ...texts].join("").normalize("NFC"), (one) => one.codePointAt(0) ?? 0),
	);
	for (const family of FONT_FAMILIES) {
		const all = await readSubsets(family.name);
		const needed = new Set([...codes].flatMap((code) => all.get(code) ?? []));
		const files = new Set([...needed].map((subset) => path.basename(getSubsetFile(family, subset))));
		const isNeeded = (file: string) => /(?:unicode|package)\.json$/.test(file) || files.has(path.basename(file));
		await copyPackage(fontPackage(family.name), engineDir, folder, isNeeded);
	}
}

/** Copies an installed package and its dependencies. Optional ones for other systems aren't installed. */
async function copyPackage(
	name: string,
	from: string,
	folder: string,
	isNeeded: (file: string) => boolean,
): Promise<void> {
	const source = findDependency(from, name);
	const target = path.join(folder, "node_modules", name);
	if (source === undefined || existsSync(target)) return;
	await mkdir(path.dirname(target), { recursive: true });
	await cp(source, target, {
		recursive: true,
		dereference: true,
		filter: (file) =>
			!path.relative(source, file).startsWith("node_modules") && (!path.extname(file) || isNeeded(file)),
	});
	const { dependencies, optionalDependencies } = JSON.parse(await readFile(path.join(source, "package.json"), "utf8"));
	for (const other of Object.keys({ ...dependencies, ...optionalDependencies }))
		await copyPackage(other, source, folder, isNeeded);
}
