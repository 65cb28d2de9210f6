import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { IdeaProject } from "@/lib/desk/editor-links";

/** The folder in which editors of JetBrains keep the settings of a project. */
const SETTINGS = ".idea";

/** Finds the project of an editor of JetBrains that a file is in: the nearest folder around it that such an editor has opened. */
export function findIdeaProject(file: string): IdeaProject | undefined {
	for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
		const settings = path.join(/* turbopackIgnore: true */ folder, SETTINGS);
		if (!statSync(settings, { throwIfNoEntry: false })?.isDirectory()) continue;
		const relative = path.relative(folder, file).replaceAll("\\", "/");
		return { name: readName(settings) || path.basename(folder), path: relative };
	}
	return undefined;
}

/** Reads the name of a project; empty if it is that of its folder. */
function readName(settings: string): string {
	try {
		return readFileSync(path.join(/* turbopackIgnore: true */ settings, ".name"), "utf8").trim();
	} catch {
		// Only a project that was renamed has the file.
		return "";
	}
}
