/** Characters of scripts that are written without spaces between words. */
const UNSPACED =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3000-\u303f\uff00-\uff65]/u;
/** Characters that may not start a line: https://www.w3.org/TR/jlreq/#characters_not_starting_a_line */
const NO_START =
	/^[\p{Pe}\p{Pf}\p{M}!%,.:;?、。，．・：；！？ー々〻゛゜ヽヾゝゞ…‥—〜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]/u;
/** Characters that may not end a line. */
const NO_END = /[\p{Ps}\p{Pi}]$/u;

const wordSegmenters = new Map<string, Intl.Segmenter>();

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
