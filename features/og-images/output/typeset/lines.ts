import { type Line, type Paragraph, shapeLine } from "./shape";

/** Characters of scripts that are written without spaces between words. */
const UNSPACED =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3000-\u303f\uff00-\uff65]/u;

/** Characters that may not start a line: https://www.w3.org/TR/jlreq/#characters_not_starting_a_line */
const NO_START =
	/^[\p{Pe}\p{Pf}\p{M}!%,.:;?、。，．・：；！？ー々〻゛゜ヽヾゝゞ…‥—〜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]/u;

/** Characters that may not end a line. */
const NO_END = /[\p{Ps}\p{Pi}]$/u;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

const wordSegmenters = new Map<string, Intl.Segmenter>();

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

function getWordSegmenter(language: string): Intl.Segmenter {
	const segmenter = wordSegmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
	wordSegmenters.set(language, segmenter);
	return segmenter;
}

/**
 * Splits a text at its line break opportunities, into words with the space and punctuation after them. In scripts without
 * spaces, words are found by a dictionary, so that no line starts in the middle of a word.
 */
export function splitAtBreakOpportunities(text: string, language: string): string[] {
	const units: string[] = [];
	for (const { segment } of getWordSegmenter(language).segment(text)) {
		const unit = units.at(-1);
		if (unit === undefined || !canBreak(unit, segment)) units[Math.max(units.length - 1, 0)] = (unit ?? "") + segment;
		else units.push(segment);
	}
	return units;
}

function canBreak(before: string, after: string): boolean {
	if (/^\s/.test(after)) return false;
	if (/[^\S\u00a0]$/.test(before)) return true;
	if (NO_START.test(after) || NO_END.test(before)) return false;
	if (/[–—]$/.test(before)) return true;
	return UNSPACED.test(lastCharacter(before)) || UNSPACED.test(after[0] ?? "");
}

function lastCharacter(text: string): string {
	return Array.from(text).at(-1) ?? "";
}
