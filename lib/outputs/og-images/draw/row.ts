import { getDirection } from "@/lib/i18n/messages";
import type { Line } from "@/lib/outputs/og-images/typeset/shape";
import { type Block, setText } from "@/lib/outputs/og-images/typeset/typeset";

const SIZES = [31, 28, 25] as const;

/** Sets texts side by side with a dot between them, smaller if that has room for all; else the last ones are left out. */
export async function setRow(texts: readonly string[], language: string, width: number): Promise<Block> {
	const set = async (text: string) => {
		const manner = { language, cut: "text", width: width / SMALLEST, steps: ONE_LINE } as const;
		return (await setText(text, manner))?.lines ?? [];
	};
	const lines = (await Promise.all(texts.map(set))).flat();
	const [dot = EMPTY] = await set("·");
	const [more = EMPTY] = await set("…");
	const whole = inRow(lines, dot, language);
	const size = SIZES.find((one) => whole.width * one <= width);
	if (size) return { lines: [whole], size };
	for (let kept = lines.length - 1; kept > 0; kept -= 1) {
		const line = inRow([...lines.slice(0, kept), more], dot, language);
		if (line.width * SMALLEST <= width) return { lines: [line], size: SMALLEST };
	}
	return { lines: lines.slice(0, 1), size: SMALLEST };
}

const SMALLEST = Math.min(...SIZES);
const ONE_LINE = [{ size: 1, lines: 1 }];
const EMPTY: Line = { glyphs: [], width: 0 };
const GAP: Line = { glyphs: [], width: 0.42 };

/** Each text runs its own way; they follow each other in that of the language. */
function inRow(lines: readonly Line[], dot: Line, language: string): Line {
	const parts = lines.flatMap((line, index) => (index === 0 ? [line] : [GAP, dot, GAP, line]));
	const row: Line = { glyphs: [], width: 0 };
	for (const { glyphs, width } of getDirection(language) === "rtl" ? parts.toReversed() : parts) {
		for (const glyph of glyphs) row.glyphs.push({ ...glyph, x: glyph.x + row.width });
		row.width += width;
	}
	return row;
}
