import { readFileSync } from "node:fs";
import path from "node:path";
import { listAppFiles } from "./list-app-files";

const SOURCE = /\.(?:[cm]?[jt]sx?|mdx)$/;
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)(["'])((?:\.{1,2}|@|~)\/[^"']+)\1/g;
const ENDS = [
	"",
	...["", "/index"].flatMap((name) => ["ts", "tsx", "js", "jsx", "mjs"].map((end) => `${name}.${end}`)),
];

/** Lists the files of an app that only the given ones import, directly or by others. */
export function findUnneeded(appDir: string, files: readonly string[]): string[] {
	const sources = new Set(listSources(appDir));
	const importers = new Map<string, string[]>();
	for (const file of sources) {
		for (const target of readImports(appDir, file, sources)) {
			importers.set(target, [...(importers.get(target) ?? []), file]);
		}
	}
	const gone = new Set(files);
	const isUnneeded = ([file, by]: [string, string[]]) =>
		!gone.has(file) && by.every((one) => gone.has(one) || one === file);
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
		// By the usual aliases, which lead to the folder of the app or to its `src`.
		const targets = specifier.startsWith(".")
			? [path.posix.join(path.posix.dirname(file), specifier)]
			: ["", "src/"].map((folder) => folder + specifier.slice(2));
		return targets.flatMap((target) => ENDS.map((end) => target + end)).find((name) => sources.has(name)) ?? [];
	});
}
