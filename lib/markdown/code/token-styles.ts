import type { ThemedToken, ThemedTokenWithVariants } from "shiki/types";
import { DEFAULT_TOKENS } from "@/features/look/palette";
import type { CodeThemes } from "@/lib/config/code-theme";
import { contrast, MIN_CONTRAST, mix, moveToContrast, type Oklch, toCss } from "@/lib/utils/color/oklch";
import { parseColor } from "@/lib/utils/color/parse-color";
import { suggestOrList } from "@/lib/utils/suggest";
import { loadTheme, THEME_NAMES } from "./highlighter";

const BOLD = 2;
const ITALIC = 1;

type Pair = readonly [light: string, dark: string];

/** Gives tokens classes for the colors of Shiki's themes, and collects the styles of these classes. */
export interface TokenStyles {
	themes: CodeThemes;
	classOf(
		token: Pick<ThemedToken, "color" | "fontStyle"> & { variants?: ThemedTokenWithVariants["variants"] },
	): string | undefined;
	/** Returns the rules of code blocks and of all classes that were used. */
	styles(): CodeStyles;
}

/** The styles of code blocks inside an element with the class `scope`, which depends on the styles. */
interface CodeStyles {
	scope: string;
	css: string;
}

interface ThemeColors {
	background: string;
	text: string;
	comment: string | undefined;
}

export interface CodeThemeIssue {
	rule: "code-theme" | "code-contrast";
	/** The path of the setting below `codeTheme`. */
	path: ("light" | "dark")[];
	message: string;
}

export async function createTokenStyles(themes: CodeThemes): Promise<TokenStyles | undefined> {
	const [light, dark] = [await readThemeColors(themes.light), await readThemeColors(themes.dark)];
	if (!light || !dark) return undefined;
	const rules = new Map<string, string>();
	const text: Pair = [light.text, dark.text];
	return {
		themes,
		classOf({ color = "", fontStyle = 0, variants }) {
			const both = variants ?? { light: { color, fontStyle }, dark: { color, fontStyle } };
			const pair: Pair = [normalize(both.light?.color ?? ""), normalize(both.dark?.color ?? "")];
			const style = (both.light?.fontStyle ?? 0) & (both.dark?.fontStyle ?? 0);
			const isPlain = pair.join() === text.join() && (style & (BOLD | ITALIC)) === 0;
			if (isPlain) return undefined;
			const declarations = [
				`color:${toValue(pair)}`,
				...(style & ITALIC ? ["font-style:italic"] : []),
				...(style & BOLD ? ["font-weight:700"] : []),
			].join(";");
			const className = `t${hash(declarations)}`;
			rules.set(className, `.${className}{${declarations}}`);
			return className;
		},
		styles: () => {
			const block = blockDeclarations(light, dark);
			const tokens = [...rules.values()].sort().join("");
			const scope = `c${hash(block + tokens)}`;
			// A printed page is white, and its text is black.
			return { scope, css: `@media screen{.${scope} .code{${block}}${tokens}}` };
		},
	};
}

async function readThemeColors(name: string): Promise<ThemeColors | undefined> {
	const theme = await loadTheme(name);
	if (!theme) return undefined;
	const comment = theme.settings.find(({ scope = [] }) =>
		[scope].flat().some((selector) => /(^|,\s*)comment\b/.test(selector)),
	);
	const { foreground } = comment?.settings ?? {};
	return { background: normalize(theme.bg), text: normalize(theme.fg), comment: foreground && normalize(foreground) };
}

function blockDeclarations(light: ThemeColors, dark: ThemeColors): string {
	const [lightTokens, darkTokens] = [blockTokens(light), blockTokens(dark)];
	const declarations = Object.entries(lightTokens).map(
		([token, color]) => `--color-${token}:${toValue([color, darkTokens[token as keyof typeof darkTokens]])}`,
	);
	return ["color:var(--color-ink)", ...declarations].join(";");
}

function blockTokens({ background, text }: ThemeColors) {
	const [paper, ink] = [toOklch(background), toOklch(text)];
	const kind = ink[0] < paper[0] ? "light" : "dark";
	const line = (token: "line-mark" | "line-add" | "line-del"): string => {
		const [lightness, chroma, hue] = DEFAULT_TOKENS[token][kind];
		return toCss([Math.min(1, Math.max(0, paper[0] + lightness - DEFAULT_TOKENS.tint[kind][0])), chroma, hue]);
	};
	const muted = mix(paper, ink, 0.72);
	const readable = moveToContrast(muted, [paper]) ?? ink;
	return {
		tint: background,
		ink: text,
		muted: toCss(readable),
		accent: text,
		paper: toCss(mix(paper, ink, 0.15)),
		"code-comment": toCss(readable),
		"line-mark": line("line-mark"),
		"line-add": line("line-add"),
		"line-del": line("line-del"),
	};
}

function toOklch(color: string): Oklch {
	return parseColor(color)?.color ?? [0.5, 0, 0];
}

function toValue([light, dark]: Pair): string {
	return light === dark ? light : `light-dark(${light},${dark})`;
}

function normalize(color: string): string {
	const hex = color.toLowerCase().replace(/^(#......)ff$/, "$1");
	return hex.replace(/^#(.)\1(.)\2(.)\3$/, "#$1$2$3");
}

/** Returns a short hash, so that the same colors have the same class in every post. */
function hash(text: string): string {
	let value = 0;
	for (let index = 0; index < text.length; index++) value = (Math.imul(value, 31) + text.charCodeAt(index)) >>> 0;
	return (value % 36 ** 4).toString(36);
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
