import { eastAsianFamilies, type FontFamily, fallbackFamilies, readSubsets } from "@/lib/blog/metadata/og-fonts";
import { loadTypeface, type OpticalSize, type Typeface } from "./typeface";

/** A text that can be drawn completely, with the typeface of each of its UTF-16 code units. */
export interface ResolvedText {
	text: string;
	faces: readonly Typeface[];
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Control characters, joiners and variation selectors, for which fonts need no glyph. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Chooses a typeface for each grapheme of a text by font fallback. Accents and symbols that no font has are omitted;
 * returns `undefined` if no font has a letter or digit, rather than draw a placeholder for it.
 */
export async function chooseTypefaces(
	source: string,
	language: string,
	opticalSize: OpticalSize,
): Promise<ResolvedText | undefined> {
	const text = source
		.normalize("NFC")
		.replace(/\s+/g, (space) => (/^[\u00a0\u202f]$/.test(space) ? "\u00a0" : " "))
		.trim();
	const eastAsian = eastAsianFamilies(text, language);
	const resolved: { text: string; faces: Typeface[] } = { text: "", faces: [] };
	for (const { segment } of graphemes.segment(text)) {
		const match = await matchGrapheme(segment, fallbackFamilies(segment, eastAsian), opticalSize);
		if (!match && /[\p{L}\p{N}]/u.test(segment)) return undefined;
		if (!match) continue;
		resolved.text += match.text;
		for (let unit = 0; unit < match.text.length; unit += 1) resolved.faces.push(match.face);
	}
	return resolved.text.trim() === "" ? undefined : resolved;
}

/** Finds a typeface that has a grapheme; else one for the grapheme without variation selectors, or its base character. */
async function matchGrapheme(grapheme: string, families: readonly FontFamily[], opticalSize: OpticalSize) {
	const base = String.fromCodePoint(grapheme.codePointAt(0) ?? 0);
	for (const text of new Set([grapheme, grapheme.replace(/[\ufe0e\ufe0f]/g, ""), base])) {
		if (text.replace(IGNORABLE, "") === "") continue;
		for (const family of families) {
			const face = await findTypeface(text, family, opticalSize);
			if (face) return { text, face };
		}
	}
	return undefined;
}

async function findTypeface(
	text: string,
	{ name }: FontFamily,
	opticalSize: OpticalSize,
): Promise<Typeface | undefined> {
	const subsets = await readSubsets(name);
	const subsetsByCharacter = codePoints(text).map((code) => subsets.get(code) ?? []);
	const common = subsetsByCharacter[0]?.filter((subset) => subsetsByCharacter.every((names) => names.includes(subset)));
	for (const subset of common ?? []) {
		const face = await loadTypeface(name, subset, opticalSize);
		if (codePoints(text.replace(IGNORABLE, "")).every((code) => face.font.nominalGlyph(code))) return face;
	}
	return undefined;
}

function codePoints(text: string): number[] {
	return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
