import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import type { IdeaProject } from "@/packages/desk/src/model/editor-links";

const SETTINGS = ".idea";

/** Finds the JetBrains project of a file: the nearest folder around it that such an editor has opened. */
export function findIdeaProject(file: string, folder = dirname(file)): IdeaProject | undefined {
	const settings = join(folder, SETTINGS);
	if (statSync(settings, { throwIfNoEntry: false })?.isDirectory()) {
		return { name: readName(settings) || basename(folder), path: relative(folder, file).replaceAll("\\", "/") };
	}
	const parent = dirname(folder);
	return parent === folder ? undefined : findIdeaProject(file, parent);
}

/** Returns an empty name if it is that of the folder. */
function readName(settings: string): string {
	try {
		return readFileSync(join(settings, ".name"), "utf8").trim();
	} catch {
		// Only a renamed project has this file.
		return "";
	}
}
