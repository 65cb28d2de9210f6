import type { CodeThemes } from "@/lib/config/look/code-theme";
import { contrast, MIN_CONTRAST } from "@/lib/utils/color/oklch";
import { parseColor } from "@/lib/utils/color/parse-color";
import { suggestOrList } from "@/lib/utils/suggest";
import { THEME_NAMES } from "./highlighter";
import { readThemeColors } from "./token-styles";

export interface CodeThemeIssue {
	rule: "code-theme" | "code-contrast";
	path: ("light" | "dark")[];
	message: string;
}

export async function checkCodeThemes({ light, dark }: CodeThemes): Promise<CodeThemeIssue[]> {
	if (light === dark) return checkTheme(light, []);
	return [...(await checkTheme(light, ["light"])), ...(await checkTheme(dark, ["dark"]))];
}

async function checkTheme(name: string, path: CodeThemeIssue["path"]): Promise<CodeThemeIssue[]> {
	const colors = await readThemeColors(name);
	if (!colors) {
		const message = `\`${name}\` is not a theme of Shiki; code has the built-in colors.${suggestOrList(name, ["built-in", ...THEME_NAMES])}`;
		return [{ rule: "code-theme", path, message }];
	}
	const background = parseColor(colors.background)?.color;
	return (["text", "comment"] as const).flatMap((part): CodeThemeIssue[] => {
		const color = parseColor(colors[part] ?? "");
		// The contrast of a translucent color isn't known.
		if (!color || !background || color.alpha < 1) return [];
		const ratio = contrast(color.color, background);
		if (ratio >= MIN_CONTRAST) return [];
		const subject = part === "text" ? "Text" : "Comments";
		const floor = Math.floor(ratio * 100) / 100;
		const message = `${subject} of the theme \`${name}\` have a contrast of ${floor}:1 (${colors[part]} on ${colors.background}); text needs ${MIN_CONTRAST}:1. Some readers can't read that; \`github-light-high-contrast\` and \`github-dark-high-contrast\` are readable.`;
		return [{ rule: "code-contrast", path, message: part === "text" ? message.replace(" have ", " has ") : message }];
	});
}
