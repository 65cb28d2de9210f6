import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { memoizeByArguments } from "@/lib/utils/memoize";
import { joinPath } from "@/lib/utils/paths";

/** The end of a truncated text. */
export const ELLIPSIS = "…";

/** Separates texts in a row. */
export const DOT = "·";

/** A font family of the package `@fontsource-variable/<name>`, which has a file for each subset of Unicode. It may not be installed. */
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
const TRADITIONAL: FontFamily = { name: "noto-serif-tc", axes: "wght", weight: 450, scale: 0.94 };
const KOREAN: FontFamily = { name: "noto-serif-kr", axes: "wght", weight: 450, scale: 0.94 };
const ARABIC: FontFamily = { name: "noto-naskh-arabic", axes: "wght", weight: 400, scale: 1.08 };
const EMOJI: FontFamily = { name: "noto-emoji", axes: "wght", weight: 400, scale: 0.86 };

/** The scripts that have a family of their own, which a project installs if its titles need it. */
const OTHER_SCRIPTS =
	"Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada Khmer Lao Malayalam Sinhala Tamil Telugu Thai Tibetan"
		.split(" ")
		.map((script) => ({
			letter: new RegExp(`\\p{sc=${script}}`, "u"),
			family: { name: `noto-serif-${script.toLowerCase()}`, axes: "wght", weight: 400, scale: 1 } as FontFamily,
		}));

export const FONT_FAMILIES: readonly FontFamily[] = [
	...[SERIF, JAPANESE, CHINESE, TRADITIONAL, KOREAN, ARABIC, EMOJI],
	...OTHER_SCRIPTS.map(({ family }) => family),
];

const CHINESE_OR_JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}]/u;

/** Only the Korean family has all of them, whatever the language. */
const HANGUL = /\p{sc=Hangul}/u;

const EMOJI_GRAPHEME = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{RI}{2}/u;

/** Returns the families in the order of fallback. */
export function fallbackFamilies(grapheme: string, eastAsian: readonly FontFamily[]): FontFamily[] {
	if (EMOJI_GRAPHEME.test(grapheme)) return [EMOJI, SERIF, ...eastAsian, ARABIC];
	return [SERIF, ...eastAsian, ARABIC, ...findScripts(grapheme), EMOJI];
}

const findScripts = (text: string) =>
	OTHER_SCRIPTS.filter(({ letter }) => letter.test(text)).map(({ family }) => family);

/** Lists the font packages that a text needs and that aren't installed: those of scripts that not every blog has. */
export function listMissingFonts(text: string, language: string): string[] {
	const eastAsian = [
		...(CHINESE_OR_JAPANESE.test(text) ? eastAsianFamilies(text, language).slice(0, 1) : []),
		...(HANGUL.test(text) ? [KOREAN] : []),
	];
	return [...new Set([...eastAsian, ...findScripts(text)])]
		.filter(({ name }) => findFontPackage(name) === undefined)
		.map(({ name }) => fontPackage(name));
}

/** Returns the families in the order of fallback, because languages write the same character differently. */
export function eastAsianFamilies(text: string, language: string): FontFamily[] {
	const first = familyByLanguage(language) ?? familyByScript(text);
	return [first, ...[CHINESE, JAPANESE, KOREAN].filter((family) => family !== first)];
}

function familyByLanguage(code: string): FontFamily | undefined {
	const { language, script } = new Intl.Locale(code).maximize();
	if (script === "Hant") return TRADITIONAL;
	return { ja: JAPANESE, zh: CHINESE, ko: KOREAN }[language];
}

function familyByScript(text: string): FontFamily {
	if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return JAPANESE;
	return HANGUL.test(text) ? KOREAN : CHINESE;
}

/** The subsets of a font family that contain a character, by code point. */
type SubsetsByCodePoint = ReadonlyMap<number, readonly string[]>;

/** Reads from a font package which of its subsets contain which characters: https://fontsource.org/docs/getting-started/subsets */
export const readSubsets = memoizeByArguments(async (name: string): Promise<SubsetsByCodePoint> => {
	const folder = findFontPackage(name);
	const subsets = new Map<number, string[]>();
	if (folder === undefined) return subsets;
	const ranges: Record<string, string> = JSON.parse(await readFile(joinPath(folder, "unicode.json"), "utf8"));
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
	return joinPath(findFontPackage(name) ?? "", "files", `${name}-${subset}-${axes}-normal.woff2`);
}

/** Finds a font package in a folder or the nearest above it, like other packages; `undefined` if it isn't installed. */
function findFontPackage(name: string, folder = process.cwd()): string | undefined {
	const found = joinPath(folder, "node_modules", fontPackage(name));
	if (existsSync(found)) return found;
	const parent = path.dirname(folder);
	return parent === folder ? undefined : findFontPackage(name, parent);
}

export function fontPackage(name: string): string {
	return `@fontsource-variable/${name}`;
}
