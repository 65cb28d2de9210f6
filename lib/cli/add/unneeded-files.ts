import { readFileSync } from "node:fs";
import path from "node:path";
import { listAppFiles } from "./list-app-files";

const SOURCE = /\.(?:[cm]?[jt]sx?|mdx)$/;
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)(["'])([^"']+)\1/g;
const ENDS = [
	"",
	...["", "/index"].flatMap((name) => ["ts", "tsx", "js", "jsx", "mjs"].map((end) => `${name}.${end}`)),
];

/** The files of an app that each of its files is imported by. */
export type Importers = ReadonlyMap<string, readonly string[]>;

export function findImporters(appDir: string): Importers {
	const sources = new Set(listSources(appDir));
	const importers = new Map<string, string[]>();
	for (const file of sources) {
		for (const target of readImports(appDir, file, sources)) {
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

function readImports(appDir: string, file: string, sources: ReadonlySet<string>): string[] {
	const text = readFileSync(path.join(appDir, file), "utf8");
	return [...text.matchAll(IMPORT)].flatMap(([, , specifier = ""]) => {
		// By the usual aliases or a `baseUrl`, which lead to the folder of the app or to its `src`.
		const targets = specifier.startsWith(".")
			? [path.posix.join(path.posix.dirname(file), specifier)]
			: ["", "src/"].map((folder) => folder + specifier.replace(/^[@~]\//, ""));
		return targets.flatMap((target) => ENDS.map((end) => target + end)).find((name) => sources.has(name)) ?? [];
	});
}
