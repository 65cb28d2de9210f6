import { unitsOf } from "./line-breaks";
import { type Line, type Paragraph, setLine } from "./shape";

interface Unit {
	start: number;
	/** Without the space after it. */
	end: number;
	width: number;
	space: number;
}

/** A text that is parted into lines of any width; widths are in sizes of the text. */
export interface Breakable {
	paragraph: Paragraph;
	units: Unit[];
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Measures the words of a text once, for all widths that are tried; one wider than `widest` breaks where it may least badly. */
export function measure(paragraph: Paragraph, widest: number): Breakable {
	const partsOf = (texts: string[], from: number, further: (text: string) => string[]): Unit[] => {
		let start = from;
		return texts.flatMap((text) => {
			const unit = measureUnit(paragraph, text, start);
			const parts = unit.width <= widest ? [unit] : partsOf(further(text), start, letters);
			start += text.length;
			return parts;
		});
	};
	return { paragraph, units: partsOf(unitsOf(paragraph.text, paragraph.language), 0, partsOfAddress) };
}

function partsOfAddress(text: string): string[] {
	return text.split(/(?<=[/?&=_.-])(?![/?&=_.-])/);
}

function letters(text: string): string[] {
	return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function measureUnit(paragraph: Paragraph, text: string, start: number): Unit {
	const end = start + text.trimEnd().length;
	const { width } = setLine(paragraph, start, end);
	return { start, end, width, space: setLine(paragraph, end, start + text.length).width };
}

/** Fills lines of a width, one after the other; tells the units that each begins with. */
export function startsOfLines({ units }: Breakable, width: number): number[] {
	const starts: number[] = [];
	let used = Number.POSITIVE_INFINITY;
	for (const [index, unit] of units.entries()) {
		if (used + unit.width > width) {
			starts.push(index);
			used = 0;
		}
		used += unit.width + unit.space;
	}
	return starts;
}

/** Sets a text in as few lines as a width allows, and these as equally long as can be. */
export function setBalanced(text: Breakable, width: number): Line[] {
	const { paragraph, units } = text;
	const few = startsOfLines(text, width).length;
	let [low, high] = [Math.min(width, Math.max(...units.map((unit) => unit.width))), width];
	while (high - low > 0.05) {
		const middle = (low + high) / 2;
		if (startsOfLines(text, middle).length > few) low = middle;
		else high = middle;
	}
	const starts = startsOfLines(text, high);
	return starts.map((first, line) => {
		const last = (starts[line + 1] ?? units.length) - 1;
		return setLine(paragraph, units[first]?.start ?? 0, units[last]?.end ?? 0);
	});
}
