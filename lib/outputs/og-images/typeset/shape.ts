import bidiFactory from "bidi-js";
import { Buffer, Direction, shape } from "harfbuzzjs";
import type { Chosen } from "./choose-font";
import type { Typeface } from "./typeface";

/** A glyph in its place on a line; lengths are in sizes of the text. */
interface Glyph {
	face: Typeface;
	id: number;
	x: number;
	y: number;
}

/** Glyphs from left to right. */
export interface Line {
	glyphs: Glyph[];
	width: number;
}

/** A text whose letters are known with their direction. */
export interface Paragraph extends Chosen {
	language: string;
	/** Odd where a text runs from the right: https://www.unicode.org/reports/tr9/#BD2 */
	levels: Uint8Array;
}

interface Run {
	start: number;
	end: number;
	face: Typeface;
	level: number;
}

const bidi = bidiFactory();

/** Finds out which way a text runs; without `direction`, its first letter decides. */
export function toParagraph(chosen: Chosen, language: string, direction?: "rtl"): Paragraph {
	return { ...chosen, language, levels: bidi.getEmbeddingLevels(chosen.text, direction).levels };
}

/** Sets a part of a paragraph on a line. */
export function setLine(paragraph: Paragraph, start: number, end: number): Line {
	const line: Line = { glyphs: [], width: 0 };
	for (const run of inVisualOrder(runsOf(paragraph, start, end))) setRun(paragraph, run, line);
	return line;
}

function runsOf({ faces, levels }: Paragraph, start: number, end: number): Run[] {
	const runs: Run[] = [];
	for (let unit = start; unit < end; unit += 1) {
		const [face, level] = [faces[unit], levels[unit] ?? 0];
		const run = runs.at(-1);
		if (run?.face === face && run?.level === level) run.end = unit + 1;
		else if (face) runs.push({ start: unit, end: unit + 1, face, level });
	}
	return runs;
}

/** https://www.unicode.org/reports/tr9/#L2 */
function inVisualOrder(runs: Run[]): Run[] {
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

/** The rest of the text is given as well: letters join across runs. */
function setRun({ text, language }: Paragraph, { start, end, face, level }: Run, line: Line): void {
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
