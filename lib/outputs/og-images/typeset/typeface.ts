import { readFile } from "node:fs/promises";
import { Blob, Face, Font, Variation } from "harfbuzzjs";
import decompress from "wawoff2/decompress.js";
import { oncePerVersion } from "@/lib/utils/memoize";
import { FAMILIES, type Family } from "./font-families";
import { fileOf } from "./font-subsets";

/** What a text is drawn for: large and fine, or small and sturdy. */
export type Cut = "display" | "text";

/** For an optical size in points: https://fonts.google.com/knowledge/glossary/optical_size_axis */
const OPTICAL_SIZE: Record<Cut, number> = { display: 36, text: 18 };

/** A part of a family of fonts, ready for setting. */
export interface Typeface {
	font: Font;
	/** Those that were asked for already, by glyph. */
	outlines: Map<number, string>;
	/** From its units to those in which the size of text is 1. */
	scale: number;
}

const loadFace = oncePerVersion("font face", async (name: string, subset: string): Promise<Face> => {
	return new Face(new Blob(await decompress(await readFile(fileOf(familyOf(name), subset)))));
});

/** Loads a part of a family once. */
export const loadTypeface = oncePerVersion(
	"typeface",
	async (name: string, subset: string, cut: Cut): Promise<Typeface> => {
		const { weight, scale } = familyOf(name);
		const face = await loadFace(name, subset);
		const font = new Font(face);
		font.setVariations([new Variation("wght", weight), new Variation("opsz", OPTICAL_SIZE[cut])]);
		return { font, outlines: new Map(), scale: scale / face.upem };
	},
);

/** The outline of a glyph, as an SVG path in units of its font. */
export function outlineOf({ font, outlines }: Typeface, id: number): string {
	const known = outlines.get(id) ?? font.glyphToPath(id);
	outlines.set(id, known);
	return known;
}

function familyOf(name: string): Family {
	const family = FAMILIES.find((one) => one.name === name);
	if (!family) throw new Error(`There is no family ${name}.`);
	return family;
}
