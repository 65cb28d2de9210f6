import { readFileSync, statSync } from "node:fs";
import { basename, dirname, relative } from "node:path";
import type { IdeaProject } from "@/lib/desk/editor-links";
import { joinPath } from "@/lib/utils/paths";

/** The folder in which editors of JetBrains keep the settings of a project. */
const SETTINGS = ".idea";

/** Finds the project of an editor of JetBrains that a file is in: the nearest folder around it that such an editor has opened. */
export function findIdeaProject(file: string, folder = dirname(file)): IdeaProject | undefined {
	const settings = joinPath(folder, SETTINGS);
	if (statSync(settings, { throwIfNoEntry: false })?.isDirectory()) {
		return { name: readName(settings) || basename(folder), path: relative(folder, file).replaceAll("\\", "/") };
	}
	const parent = dirname(folder);
	return parent === folder ? undefined : findIdeaProject(file, parent);
}

/** Reads the name of a project; empty if it is that of its folder. */
function readName(settings: string): string {
	try {
		return readFileSync(joinPath(settings, ".name"), "utf8").trim();
	} catch {
		// Only a project that was renamed has the file.
		return "";
	}
}
