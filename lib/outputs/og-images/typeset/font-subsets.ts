import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { memoizeByArguments } from "@/lib/utils/memoize";
import { joinPath } from "@/lib/utils/paths";
import type { FontFamily } from "./font-families";

/** The subsets of a font family that contain a character, by code point. */
export type SubsetsByCodePoint = ReadonlyMap<number, readonly string[]>;

/** Reads from a font package which of its subsets contain which characters: https://fontsource.org/docs/getting-started/subsets */
export const readSubsets = memoizeByArguments(async (name: string): Promise<SubsetsByCodePoint> => {
	const file = fontPackagePath(name, "unicode.json");
	const ranges: Record<string, string> = JSON.parse(await readFile(file, "utf8"));
	const subsets = new Map<number, string[]>();
	for (const [key, list] of Object.entries(ranges)) {
		const subset = key.replace(/[[\]]/g, "");
		for (const [, first = "", last = first] of list.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)) {
			for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1) {
				const names = subsets.get(code);
				if (names) names.push(subset);
				else subsets.set(code, [subset]);
			}
		}
	}
	return subsets;
});

export function getSubsetFile({ name, axes }: FontFamily, subset: string): string {
	return fontPackagePath(name, "files", `${name}-${subset}-${axes}-normal.woff2`);
}

function fontPackagePath(...names: string[]): string {
	return joinPath(findFontPackages(process.cwd()), ...names);
}

/** Finds the folder of the font packages: in a folder or the nearest above it, like other packages. */
function findFontPackages(folder: string): string {
	const packages = joinPath(folder, "node_modules", "@fontsource-variable");
	const parent = path.dirname(folder);
	return parent === folder || existsSync(packages) ? packages : findFontPackages(parent);
}
