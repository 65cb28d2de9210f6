import bidiFactory from "bidi-js";
import { Buffer, Direction, shape } from "harfbuzzjs";
import type { ResolvedText } from "./choose-font";
import type { Typeface } from "./typeface";

/** A positioned glyph of a line; lengths are multiples of the font size. */
interface Glyph {
	face: Typeface;
	id: number;
	x: number;
	y: number;
}

/** A line of glyphs from left to right. */
export interface Line {
	glyphs: Glyph[];
	width: number;
}

/** A text with the typeface and the bidi embedding level of each UTF-16 code unit. */
export interface Paragraph extends ResolvedText {
	language: string;
	/** Odd for right-to-left text: https://www.unicode.org/reports/tr9/#BD2 */
	levels: Uint8Array;
}

/** A part of a text with one typeface and one direction. */
interface Run {
	start: number;
	end: number;
	face: Typeface;
	level: number;
}

const bidi = bidiFactory();

/** Resolves the direction of each part of a text; by default, its first letter decides the base direction. */
export function createParagraph(resolved: ResolvedText, language: string, direction?: "rtl"): Paragraph {
	return { ...resolved, language, levels: bidi.getEmbeddingLevels(resolved.text, direction).levels };
}

export function shapeLine(paragraph: Paragraph, start: number, end: number): Line {
	const line: Line = { glyphs: [], width: 0 };
	for (const run of toVisualOrder(splitIntoRuns(paragraph, start, end))) shapeRun(paragraph, run, line);
	return line;
}

function splitIntoRuns({ faces, levels }: Paragraph, start: number, end: number): Run[] {
	const runs: Run[] = [];
	for (let unit = start; unit < end; unit += 1) {
		const [face, level] = [faces[unit], levels[unit] ?? 0];
		const run = runs.at(-1);
		if (run?.face === face && run?.level === level) run.end = unit + 1;
		else if (face) runs.push({ start: unit, end: unit + 1, face, level });
	}
	return runs;
}

/** Reorders runs from left to right: https://www.unicode.org/reports/tr9/#L2 */
function toVisualOrder(runs: Run[]): Run[] {
	const ordered = [...runs];
	const highest = Math.max(0, ...runs.map(({ level }) => level));
	for (let level = highest; level > 0; level -= 1) {
		for (let first = 0; first < ordered.length; first += 1) {
			let last = first;
			while ((ordered[last]?.level ?? -1) >= level) last += 1;
			if (last > first) ordered.splice(first, last - first, ...ordered.slice(first, last).reverse());
			first = last;
		}
	}
	return ordered;
}

/** Shapes a run and appends its glyphs to a line. The buffer gets the whole text, as letters join across runs. */
function shapeRun({ text, language }: Paragraph, { start, end, face, level }: Run, line: Line): void {
	const buffer = new Buffer();
	buffer.addText(text, start, end - start);
	buffer.guessSegmentProperties();
	buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
	buffer.setLanguage(language);
	shape(face.font, buffer);
	for (const { codepoint: id, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
		line.glyphs.push({ face, id, x: line.width + xOffset * face.scale, y: yOffset * face.scale });
		line.width += xAdvance * face.scale;
	}
}
