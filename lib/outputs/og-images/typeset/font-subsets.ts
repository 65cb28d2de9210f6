import { readFile } from "node:fs/promises";
import path from "node:path";
import { oncePerVersion } from "@/lib/utils/memoize";
import type { Family } from "./font-families";

/** Where the packages of the fonts lie. */
const PACKAGES = path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@fontsource-variable");

/** The parts of a family that say that they have a character. */
export type Subsets = ReadonlyMap<number, readonly string[]>;

/** Which parts of a family have which characters, as its package says: https://fontsource.org/docs/getting-started/subsets */
export const readSubsets = oncePerVersion("font subsets", async (name: string): Promise<Subsets> => {
	const file = path.join(/* turbopackIgnore: true */ PACKAGES, name, "unicode.json");
	const ranges: Record<string, string> = JSON.parse(await readFile(file, "utf8"));
	const subsets = new Map<number, string[]>();
	for (const [key, list] of Object.entries(ranges)) {
		const subset = key.replace(/[[\]]/g, "");
		for (const [, first = "", last = first] of list.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)) {
			for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1) {
				const known = subsets.get(code);
				if (known) known.push(subset);
				else subsets.set(code, [subset]);
			}
		}
	}
	return subsets;
});

/** The file of a part of a family. */
export function fileOf({ name, axes }: Family, subset: string): string {
	return path.join(/* turbopackIgnore: true */ PACKAGES, name, "files", `${name}-${subset}-${axes}-normal.woff2`);
}
