import { eastAsianFor, type Family, familiesFor } from "./font-families";
import { readSubsets } from "./font-subsets";
import { type Cut, loadTypeface, type Typeface } from "./typeface";

/** A text that can be drawn to its last letter, with the typeface of each of its code units. */
export interface Chosen {
	text: string;
	faces: readonly Typeface[];
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Controls, joiners and variation selectors: fonts need no glyph for them. */
const SILENT = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Chooses a typeface for each grapheme of a text. Accents and symbols that no font has are left out; where a letter
 * is missing, the text can't be drawn: nothing is better than boxes.
 */
export async function chooseFaces(source: string, language: string, cut: Cut): Promise<Chosen | undefined> {
	const text = source
		.normalize("NFC")
		.replace(/\s+/g, (space) => (/^[\u00a0\u202f]$/.test(space) ? "\u00a0" : " "))
		.trim();
	const eastAsian = eastAsianFor(text, language);
	const chosen: { text: string; faces: Typeface[] } = { text: "", faces: [] };
	for (const { segment } of graphemes.segment(text)) {
		const found = await chooseFor(segment, familiesFor(segment, eastAsian), cut);
		if (!found && /[\p{L}\p{N}]/u.test(segment)) return undefined;
		if (!found) continue;
		chosen.text += found.text;
		for (let unit = 0; unit < found.text.length; unit += 1) chosen.faces.push(found.face);
	}
	return chosen.text.trim() === "" ? undefined : chosen;
}

/** The first typeface that has a grapheme, or as much of it as matters. */
async function chooseFor(grapheme: string, families: readonly Family[], cut: Cut) {
	const base = String.fromCodePoint(grapheme.codePointAt(0) ?? 0);
	for (const text of new Set([grapheme, grapheme.replace(/[\ufe0e\ufe0f]/g, ""), base])) {
		if (text.replace(SILENT, "") === "") continue;
		for (const family of families) {
			const face = await findFace(text, family, cut);
			if (face) return { text, face };
		}
	}
	return undefined;
}

async function findFace(text: string, { name }: Family, cut: Cut): Promise<Typeface | undefined> {
	const subsets = await readSubsets(name);
	const all = codesOf(text).map((code) => subsets.get(code) ?? []);
	const common = all[0]?.filter((subset) => all.every((others) => others.includes(subset))) ?? [];
	for (const subset of common) {
		const face = await loadTypeface(name, subset, cut);
		if (codesOf(text.replace(SILENT, "")).every((code) => face.font.nominalGlyph(code))) return face;
	}
	return undefined;
}

function codesOf(text: string): number[] {
	return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}
