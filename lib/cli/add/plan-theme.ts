import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { THEME_FILE } from "@/lib/config/data-files";
import { isRecord } from "@/lib/utils/collections";
import { parseJson } from "@/lib/utils/parse-json";
import type { Change } from "./change";

/** The tokens of the blog by those of shadcn: https://ui.shadcn.com/docs/theming */
const TOKENS = {
	paper: "background",
	tint: "muted",
	ink: "foreground",
	muted: "muted-foreground",
	rule: "border",
	accent: "primary",
};

/** Plans the colors of a blog beside an app with shadcn and Tailwind 4: those of the app, in both themes. */
export function planTheme(appDir: string, folder: string): Change[] {
	const read = (file: string) => {
		const absolute = path.join(appDir, file);
		return existsSync(absolute) ? readFileSync(absolute, "utf8") : "";
	};
	const settings = parseJson(read("components.json"));
	const file = isRecord(settings) && isRecord(settings.tailwind) ? settings.tailwind.css : undefined;
	const theme = `${folder}/${THEME_FILE}`;
	// Styles of another package of a workspace can't be imported.
	if (typeof file !== "string" || path.posix.normalize(file).startsWith("..") || existsSync(path.join(appDir, theme)))
		return [];
	const css = read(file);
	const isKnown =
		/@import\s+["']tailwindcss["']/.test(css) && Object.values(TOKENS).every((name) => css.includes(`--${name}:`));
	if (!isKnown) return [];
	const lines = Object.entries(TOKENS).map(([token, name]) => `\t--quire-${token}: var(--${name});\n`);
	const after = `/* The colors of the app. */\n@import "${path.posix.relative(folder, path.posix.normalize(file))}";\n\n:root {\n${lines.join("")}}\n`;
	return [{ file: theme, before: undefined, after }];
}
