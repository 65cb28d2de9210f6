/** Scripts that are written without spaces between words. */
const UNSPACED =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3000-\u303f\uff00-\uff65]/u;
/** What begins no line: https://www.w3.org/TR/jlreq/#characters_not_starting_a_line */
const NO_START =
	/^[\p{Pe}\p{Pf}\p{M}!%,.:;?、。，．・：；！？ー々〻゛゜ヽヾゝゞ…‥—〜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]/u;
/** What ends no line. */
const NO_END = /[\p{Ps}\p{Pi}]$/u;

const words = new Map<string, Intl.Segmenter>();

function wordsOf(language: string): Intl.Segmenter {
	const known = words.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
	words.set(language, known);
	return known;
}

/**
 * Parts a text into what stays on one line: words with the space and punctuation after them. Where words have no spaces
 * between them, they are those of a dictionary, so that no line begins in the middle of one.
 */
export function unitsOf(text: string, language: string): string[] {
	const units: string[] = [];
	for (const { segment } of wordsOf(language).segment(text)) {
		const unit = units.at(-1);
		if (unit === undefined || !mayBreak(unit, segment)) units[Math.max(units.length - 1, 0)] = (unit ?? "") + segment;
		else units.push(segment);
	}
	return units;
}

function mayBreak(before: string, after: string): boolean {
	if (/^\s/.test(after)) return false;
	if (/[^\S\u00a0]$/.test(before)) return true;
	if (NO_START.test(after) || NO_END.test(before)) return false;
	if (/[–—]$/.test(before)) return true;
	return UNSPACED.test(lastOf(before)) || UNSPACED.test(after[0] ?? "");
}

function lastOf(text: string): string {
	return Array.from(text).at(-1) ?? "";
}
