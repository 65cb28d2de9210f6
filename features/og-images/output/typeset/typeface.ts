import { readFile } from "node:fs/promises";
import { Blob, Face, Font, Variation } from "harfbuzzjs";
import decompress from "wawoff2/decompress.js";
import { FONT_FAMILIES, type FontFamily, getSubsetFile } from "@/lib/blog/metadata/og-fonts";
import { memoizeByArguments } from "@/lib/utils/memoize";

/** The optical size: `display` for titles, `text` for small text. */
export type OpticalSize = "display" | "text";

/** The values of the optical size axis, in points: https://fonts.google.com/knowledge/glossary/optical_size_axis */
const OPTICAL_SIZES: Record<OpticalSize, number> = { display: 36, text: 18 };

/** A subset of a font family, ready for shaping. */
export interface Typeface {
	font: Font;
	/** A cache, by glyph id. */
	outlines: Map<number, string>;
	/** Converts its units to multiples of the font size. */
	scale: number;
}

const loadFace = memoizeByArguments(async (name: string, subset: string): Promise<Face> => {
	return new Face(new Blob(await decompress(await readFile(getSubsetFile(getFamily(name), subset)))));
});

export const loadTypeface = memoizeByArguments(
	async (name: string, subset: string, opticalSize: OpticalSize): Promise<Typeface> => {
		const { weight, scale } = getFamily(name);
		const face = await loadFace(name, subset);
		const font = new Font(face);
		font.setVariations([new Variation("wght", weight), new Variation("opsz", OPTICAL_SIZES[opticalSize])]);
		return { font, outlines: new Map(), scale: scale / face.upem };
	},
);

/** Returns the outline of a glyph as an SVG path, in units of its font. */
export function getOutline({ font, outlines }: Typeface, id: number): string {
	const outline = outlines.get(id) ?? font.glyphToPath(id);
	outlines.set(id, outline);
	return outline;
}

function getFamily(name: string): FontFamily {
	const family = FONT_FAMILIES.find((candidate) => candidate.name === name);
	if (!family) throw new Error(`Unknown font family \`${name}\`.`);
	return family;
}
