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
	const file = findNextConfig(appDir);
	const text = file === undefined ? "" : readFileSync(joinPath(appDir, file), "utf8");
	return /\bcacheComponents["']?\s*:\s*true\b/.test(text.replace(COMMENT, ""));
}
