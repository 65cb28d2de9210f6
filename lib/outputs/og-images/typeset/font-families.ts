import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { memoizeByArguments } from "@/lib/utils/memoize";
import { joinPath } from "@/lib/utils/paths";

/** A font family of the package `@fontsource-variable/<name>`, which has a file for each subset of Unicode. */
export interface FontFamily {
	name: string;
	/** The axes in the names of the package's files. */
	axes: "opsz" | "wght";
	weight: number;
	/** Scales its glyphs, so that all families look equally large. */
	scale: number;
}

const SERIF: FontFamily = { name: "source-serif-4", axes: "opsz", weight: 400, scale: 1 };
const JAPANESE: FontFamily = { name: "noto-serif-jp", axes: "wght", weight: 450, scale: 0.94 };
const CHINESE: FontFamily = { name: "noto-serif-sc", axes: "wght", weight: 450, scale: 0.94 };
const KOREAN: FontFamily = { name: "noto-serif-kr", axes: "wght", weight: 450, scale: 0.94 };
const ARABIC: FontFamily = { name: "noto-naskh-arabic", axes: "wght", weight: 400, scale: 1.08 };
const EMOJI: FontFamily = { name: "noto-emoji", axes: "wght", weight: 400, scale: 0.86 };

export const FONT_FAMILIES: readonly FontFamily[] = [SERIF, JAPANESE, CHINESE, KOREAN, ARABIC, EMOJI];

const EMOJI_GRAPHEME = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{RI}{2}/u;

/** Returns the families in the order of fallback. */
export function fallbackFamilies(grapheme: string, eastAsian: readonly FontFamily[]): FontFamily[] {
	if (EMOJI_GRAPHEME.test(grapheme)) return [EMOJI, SERIF, ...eastAsian, ARABIC];
	return [SERIF, ...eastAsian, ARABIC, EMOJI];
}

/** Returns the families in the order of fallback, because languages write the same character differently. */
export function eastAsianFamilies(text: string, language: string): FontFamily[] {
	const first = familyByLanguage(language) ?? familyByScript(text);
	return [first, ...[CHINESE, JAPANESE, KOREAN].filter((family) => family !== first)];
}

function familyByLanguage(language: string): FontFamily | undefined {
	return { ja: JAPANESE, zh: CHINESE, ko: KOREAN }[new Intl.Locale(language).language];
}

function familyByScript(text: string): FontFamily {
	if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return JAPANESE;
	return /\p{sc=Hangul}/u.test(text) ? KOREAN : CHINESE;
}

/** The subsets of a font family that contain a character, by code point. */
type SubsetsByCodePoint = ReadonlyMap<number, readonly string[]>;

/** Reads from a font package which of its subsets contain which characters: https://fontsource.org/docs/getting-started/subsets */
export const readSubsets = memoizeByArguments(async (name: string): Promise<SubsetsByCodePoint> => {
	const file = fontPackagePath(name, "unicode.json");
	const ranges: Record<string, string> = JSON.parse(await readFile(file, "utf8"));
	const subsets = new Map<number, string[]>();
	for (const [key, list] of Object.entries(ranges)) {
		const subset = key.replace(/[[\]]/g, "");
		for (const [, first = "", last = first] of list.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)) {
			for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1) {
				const names = subsets.get(code);
				if (names) names.push(subset);
				else subsets.set(code, [subset]);
			}
		}
	}
	return subsets;
});

export function getSubsetFile({ name, axes }: FontFamily, subset: string): string {
	return fontPackagePath(name, "files", `${name}-${subset}-${axes}-normal.woff2`);
}

function fontPackagePath(...names: string[]): string {
	return joinPath(findFontPackages(process.cwd()), ...names);
}

/** Finds the folder of the font packages: in a folder or the nearest above it, like other packages. */
function findFontPackages(folder: string): string {
	const packages = joinPath(folder, "node_modules", "@fontsource-variable");
	const parent = path.dirname(folder);
	return parent === folder || existsSync(packages) ? packages : findFontPackages(parent);
}
