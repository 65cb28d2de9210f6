import { existsSync, readFileSync } from "node:fs";
import { CONFIG_FILES } from "@/lib/utils/next-app-files.mjs";
import { joinPath } from "@/lib/utils/paths";

const COMMENT = /\/\*[\s\S]*?\*\/|(?<!\S)\/\/.*/g;

/** Returns the name of the configuration of a Next app; `undefined` without one. */
export function findNextConfig(appDir: string): string | undefined {
	return CONFIG_FILES.find((name) => existsSync(joinPath(appDir, name)));
}

/** Tells whether the configuration of an app switches Cache Components on, as far as its text tells. */
export function usesCacheComponents(appDir: string): boolean {
	return /\bcacheComponents["']?\s*:\s*true\b/.test(readConfig(appDir));
}

/** Reads the folder that the configuration of an app names for its blog; `undefined` if its text doesn't tell. */
export function readBlogFolder(appDir: string): string | undefined {
	return /\bwithQuire\([\s\S]*\bfolder:\s*(["'])(.+?)\1/.exec(readConfig(appDir))?.[2];
}

/** Reads the text of the configuration without its comments. */
function readConfig(appDir: string): string {
	const file = findNextConfig(appDir);
	return file === undefined ? "" : readFileSync(joinPath(appDir, file), "utf8").replace(COMMENT, "");
}
