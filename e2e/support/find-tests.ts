import { readdirSync } from "node:fs";
import path from "node:path/posix";
import { groups } from "@/e2e/full/groups";

const SKIPPED = new Set(["node_modules", "bench/node_modules", "content", "test-results"]);

/** Finds the files of tests below a folder: `*.test.ts(x)` and `*.spec.ts`. */
export function findTests(folder = "."): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const file = path.join(folder, entry.name);
		if (entry.isDirectory()) return SKIPPED.has(file) || entry.name.startsWith(".") ? [] : findTests(file);
		return /\.(?:test\.tsx?|spec\.ts)$/.test(entry.name) ? [file] : [];
	});
}

export const isSpec = (file: string) => file.endsWith(".spec.ts");

/** Returns the group of `test:full` to which a file of tests belongs: `x.<group>.test.ts` or `e2e/full/<group>/x.spec.ts`. */
export const groupOf = (file: string) =>
	groups.find(({ name }) => file.includes(`.${name}.test.`) || (isSpec(file) && file.startsWith(`e2e/full/${name}/`)))
		?.name;
