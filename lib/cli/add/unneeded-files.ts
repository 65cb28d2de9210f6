import { readFileSync } from "node:fs";
import path from "node:path";
import { listAppFiles } from "./list-app-files";

const SOURCE = /\.(?:[cm]?[jt]sx?|mdx)$/;
/** Data and styles, in folders: those beside `package.json` are for tools. */
const ASSET = /\/.*\.(?:css|json|s[ac]ss)$/;
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)(["'])([^"']+)\1/g;
const ENDS = [
	"",
	...["", "/index"].flatMap((name) => ["ts", "tsx", "js", "jsx", "mjs"].map((end) => `${name}.${end}`)),
];

/** The files of an app that each of its files is imported by. */
export type Importers = ReadonlyMap<string, readonly string[]>;

export function findImporters(appDir: string): Importers {
	const sources = new Set(listSources(appDir));
	const targets = new Set([...sources, ...listAppFiles(appDir, /./).filter((file) => ASSET.test(file))]);
	const importers = new Map<string, string[]>();
	for (const file of sources) {
		for (const target of readImports(appDir, file, targets)) {
			importers.set(target, [...(importers.get(target) ?? []), file]);
		}
	}
	return importers;
}

/** Lists the files of an app that only the given ones import, directly or by others, without those to keep. */
export function findUnneeded(importers: Importers, files: readonly string[], kept: readonly string[] = []): string[] {
	const gone = new Set(files);
	const isUnneeded = ([file, by]: [string, readonly string[]]) =>
		!gone.has(file) && !kept.includes(file) && by.every((one) => gone.has(one) || one === file);
	for (let found = true; found; ) {
		const unneeded = [...importers].filter(isUnneeded);
		found = unneeded.length > 0;
		for (const [file] of unneeded) gone.add(file);
	}
	return [...gone].filter((file) => !files.includes(file)).sort();
}

/** Lists the files of an app with code, relative to it. */
export function listSources(appDir: string): string[] {
	return listAppFiles(appDir, SOURCE);
}

/** Lists the packages that some of the given files import and no other file does. */
export function findUnneededPackages(
	appDir: string,
	installed: readonly string[],
	gone: ReadonlySet<string>,
): string[] {
	const used = { gone: new Set<string>(), rest: new Set<string>(["next", "react", "react-dom"]) };
	for (const file of listSources(appDir)) {
		for (const specifier of readSpecifiers(appDir, file)) {
			const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "";
			used[gone.has(file) ? "gone" : "rest"].add(name);
		}
	}
	return installed.filter((name) => used.gone.has(name) && !used.rest.has(name));
}

function readSpecifiers(appDir: string, file: string): string[] {
	const text = readFileSync(path.join(appDir, file), "utf8");
	return [...text.matchAll(IMPORT)].map(([, , specifier = ""]) => specifier);
}

function readImports(appDir: string, file: string, sources: ReadonlySet<string>): string[] {
	return readSpecifiers(appDir, file).flatMap((specifier) => {
		// By the usual aliases or a `baseUrl`, which lead to the folder of the app or to its `src`.
		const targets = specifier.startsWith(".")
			? [path.posix.join(path.posix.dirname(file), specifier)]
			: ["", "src/"].map((folder) => folder + specifier.replace(/^[@~]\//, ""));
		return targets.flatMap((target) => ENDS.map((end) => target + end)).find((name) => sources.has(name)) ?? [];
	});
}
