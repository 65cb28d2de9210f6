import { getDirection } from "@/lib/i18n/messages";
import type { Line } from "@/lib/outputs/og-images/typeset/shape";
import { type Block, ELLIPSIS, type TypesetOptions, typeset } from "@/lib/outputs/og-images/typeset/typeset";

export const DOT = "·";

const FONT_SIZES = [31, 28, 25] as const;

/**
 * Typesets texts in one row with dots between them. If they are too long, the font size is reduced, and then the last texts
 * are replaced by an ellipsis.
 */
export async function typesetRow(texts: readonly string[], language: string, width: number): Promise<Block> {
	const typesetLine = async (text: string) => {
		const options: TypesetOptions = { language, opticalSize: "text", width: width / MIN_FONT_SIZE, steps: ONE_LINE };
		return (await typeset(text, options))?.lines ?? [];
	};
	const lines = (await Promise.all(texts.map(typesetLine))).flat();
	const [dot = EMPTY_LINE] = await typesetLine(DOT);
	const [ellipsis = EMPTY_LINE] = await typesetLine(ELLIPSIS);
	const row = joinLines(lines, dot, language);
	const size = FONT_SIZES.find((candidate) => row.width * candidate <= width);
	if (size) return { lines: [row], size };
	for (let count = lines.length - 1; count > 0; count -= 1) {
		const shortened = joinLines([...lines.slice(0, count), ellipsis], dot, language);
		if (shortened.width * MIN_FONT_SIZE <= width) return { lines: [shortened], size: MIN_FONT_SIZE };
	}
	return { lines: lines.slice(0, 1), size: MIN_FONT_SIZE };
}

const MIN_FONT_SIZE = Math.min(...FONT_SIZES);
const ONE_LINE = [{ size: 1, lines: 1 }];
const EMPTY_LINE: Line = { glyphs: [], width: 0 };
const GAP: Line = { glyphs: [], width: 0.42 };

/** Joins lines with dots between them, in the direction of the language. */
function joinLines(lines: readonly Line[], dot: Line, language: string): Line {
	const parts = lines.flatMap((line, index) => (index === 0 ? [line] : [GAP, dot, GAP, line]));
	const row: Line = { glyphs: [], width: 0 };
	for (const { glyphs, width } of getDirection(language) === "rtl" ? parts.toReversed() : parts) {
		for (const glyph of glyphs) row.glyphs.push({ ...glyph, x: glyph.x + row.width });
		row.width += width;
	}
	return row;
}
