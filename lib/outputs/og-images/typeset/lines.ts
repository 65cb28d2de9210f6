import { splitAtBreakOpportunities } from "./line-breaks";
import { type Line, type Paragraph, shapeLine } from "./shape";

/** A part of a text without line break opportunities; widths are multiples of the font size. */
interface Unit {
	start: number;
	/** Excludes the space after it. */
	end: number;
	width: number;
	space: number;
}

/** A paragraph whose units are measured, so that it can be broken into lines of any width. */
export interface MeasuredParagraph {
	paragraph: Paragraph;
	units: Unit[];
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Measures the units of a paragraph. One wider than `maxWidth` is split like a URL after punctuation, then anywhere. */
export function measure(paragraph: Paragraph, maxWidth: number): MeasuredParagraph {
	const measureUnits = (texts: string[], from: number, split: (text: string) => string[]): Unit[] => {
		let start = from;
		return texts.flatMap((text) => {
			const unit = measureUnit(paragraph, text, start);
			const units = unit.width <= maxWidth ? [unit] : measureUnits(split(text), start, splitGraphemes);
			start += text.length;
			return units;
		});
	};
	return { paragraph, units: measureUnits(splitAtBreakOpportunities(paragraph.text, paragraph.language), 0, splitUrl) };
}

function splitUrl(text: string): string[] {
	return text.split(/(?<=[/?&=_.-])(?![/?&=_.-])/);
}

function splitGraphemes(text: string): string[] {
	return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function measureUnit(paragraph: Paragraph, text: string, start: number): Unit {
	const end = start + text.trimEnd().length;
	const { width } = shapeLine(paragraph, start, end);
	return { start, end, width, space: shapeLine(paragraph, end, start + text.length).width };
}

/** Fills lines of a width one after the other; returns the index of the first unit of each line. */
export function findLineStarts({ units }: MeasuredParagraph, width: number): number[] {
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

/** Breaks a paragraph into as few lines as a width allows, of about equal length, and shapes them. */
export function typesetBalanced(measured: MeasuredParagraph, width: number): Line[] {
	const { paragraph, units } = measured;
	const lineCount = findLineStarts(measured, width).length;
	let [low, high] = [Math.min(width, Math.max(...units.map((unit) => unit.width))), width];
	while (high - low > 0.05) {
		const middle = (low + high) / 2;
		if (findLineStarts(measured, middle).length > lineCount) low = middle;
		else high = middle;
	}
	const starts = findLineStarts(measured, high);
	return starts.map((first, line) => {
		const last = (starts[line + 1] ?? units.length) - 1;
		return shapeLine(paragraph, units[first]?.start ?? 0, units[last]?.end ?? 0);
	});
}
