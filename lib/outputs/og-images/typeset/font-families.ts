/** A family of fonts from a package `@fontsource-variable/<name>`, which has a file for each part of Unicode. */
export interface Family {
	name: string;
	/** How the package calls the files with the axes that are used. */
	axes: "opsz" | "wght";
	weight: number;
	/** Its size beside the others', so that all look equally large. */
	scale: number;
}

const SERIF: Family = { name: "source-serif-4", axes: "opsz", weight: 400, scale: 1 };
const JAPANESE: Family = { name: "noto-serif-jp", axes: "wght", weight: 450, scale: 0.94 };
const CHINESE: Family = { name: "noto-serif-sc", axes: "wght", weight: 450, scale: 0.94 };
const KOREAN: Family = { name: "noto-serif-kr", axes: "wght", weight: 450, scale: 0.94 };
const ARABIC: Family = { name: "noto-naskh-arabic", axes: "wght", weight: 400, scale: 1.08 };
const EMOJI: Family = { name: "noto-emoji", axes: "wght", weight: 400, scale: 0.86 };

/** Every family; another script is one more package and one more line. */
export const FAMILIES: readonly Family[] = [SERIF, JAPANESE, CHINESE, KOREAN, ARABIC, EMOJI];

const PICTURE = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{RI}{2}/u;

/** The families for a grapheme, in the order in which they are asked for it. */
export function familiesFor(grapheme: string, eastAsian: readonly Family[]): Family[] {
	if (PICTURE.test(grapheme)) return [EMOJI, SERIF, ...eastAsian, ARABIC];
	return [SERIF, ...eastAsian, ARABIC, EMOJI];
}

/** The East Asian families in the order for a text: the same character is written differently in each language. */
export function eastAsianFor(text: string, language: string): Family[] {
	const first = byLanguage(language) ?? byLetters(text);
	return [first, ...[CHINESE, JAPANESE, KOREAN].filter((family) => family !== first)];
}

function byLanguage(language: string): Family | undefined {
	return { ja: JAPANESE, zh: CHINESE, ko: KOREAN }[new Intl.Locale(language).language];
}

function byLetters(text: string): Family {
	if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return JAPANESE;
	return /\p{sc=Hangul}/u.test(text) ? KOREAN : CHINESE;
}
