import { existsSync, readFileSync } from "node:fs";
import { joinPath } from "@/lib/utils/paths";

/** The files of which a Next app has one. */
const NEXT_CONFIG_FILES = ["ts", "mts", "mjs", "js"].map((extension) => `next.config.${extension}`);

const COMMENT = /\/\*[\s\S]*?\*\/|(?<!\S)\/\/.*/g;

/** Returns the name of the configuration of a Next app; `undefined` without one. */
export function findNextConfig(appDir: string): string | undefined {
	return NEXT_CONFIG_FILES.find((name) => existsSync(joinPath(appDir, name)));
}

/** Tells whether the configuration of an app switches Cache Components on, as far as its text tells. */
export function usesCacheComponents(appDir: string): boolean {
	const file = findNextConfig(appDir);
	const text = file === undefined ? "" : readFileSync(joinPath(appDir, file), "utf8");
	return /\bcacheComponents["']?\s*:\s*true\b/.test(text.replace(COMMENT, ""));
}
