/** A passage of a text with the text around it, as a TextQuoteSelector: https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface Quote {
	exact: string;
	prefix: string;
	suffix: string;
}

/** A part of a text, from one position up to another. */
export interface TextRange {
	start: number;
	end: number;
}

/** How many characters around a passage are kept. */
const CONTEXT_LENGTH = 40;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
/** Matches a character of a script without spaces between words, where a passage may begin and end anywhere. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Quotes a passage of a text, whole words of it; `undefined` if it is blank. */
export function makeQuote(text: string, range: TextRange): Quote | undefined {
	let { start, end } = range;
	while (start < end && isSpace(text[start])) start += 1;
	while (end > start && isSpace(text[end - 1])) end -= 1;
	if (start >= end) return undefined;
	while (isInsideWord(text, start)) start -= 1;
	while (isInsideWord(text, end)) end += 1;
	return {
		exact: text.slice(start, end),
		prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
		suffix: text.slice(end, end + CONTEXT_LENGTH),
	};
}

/** Finds a passage again: of several equal ones, that whose surroundings have changed least. */
export function findQuote(text: string, { exact, prefix, suffix }: Quote): TextRange | undefined {
	let best: (TextRange & { score: number }) | undefined;
	for (let start = text.indexOf(exact); start >= 0 && exact; start = text.indexOf(exact, start + 1)) {
		const end = start + exact.length;
		const score =
			countEqual(reverse(prefix), reverse(text.slice(Math.max(0, start - prefix.length), start))) +
			countEqual(suffix, text.slice(end, end + suffix.length));
		if (!best || score > best.score) best = { start, end, score };
	}
	return best && { start: best.start, end: best.end };
}

function isSpace(character: string | undefined): boolean {
	return character === undefined || /\s/.test(character);
}

/** Tells whether a position is between two characters of a word. */
function isInsideWord(text: string, position: number): boolean {
	const around = [text[position - 1], text[position]];
	return around.every((one) => one !== undefined && WORD_CHARACTER.test(one) && !UNSPACED.test(one));
}

/** Counts the characters with which two texts begin alike. */
function countEqual(a: string, b: string): number {
	let count = 0;
	while (count < a.length && a[count] === b[count]) count += 1;
	return count;
}

const reverse = (text: string) => [...text].reverse().join("");
