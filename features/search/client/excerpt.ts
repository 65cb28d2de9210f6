import { END_OF_TEXT, joinTokens, type TextPiece } from "@/lib/utils/tokenize";
import { splitWords } from "./spelling";

/** In characters. */
const EXCERPT_LENGTH = 170;
/** How many words of an excerpt come before the first match. */
const WORDS_BEFORE_MATCH = 7;
/** The distance in words within which matches count as close together. */
const NEARBY_WORDS = 30;

/**
 * Returns the part of a text with the most matches, and marks these. `locations` are the numbers of the matching words. Footnotes and
 * code, which come last, are shown only if nothing before them matches.
 */
export function createExcerpt(content: string, locations: readonly number[]): TextPiece[] {
	// Split as Pagefind does, whose locations count these words.
	const tokens = content.trim().split(/[^\S\uFEFF]+/);
	const textLength = tokens.findIndex((token) => token.endsWith(END_OF_TEXT)) + 1 || tokens.length;
	const inText = locations.filter((location) => location < textLength);
	const match = findDensestLocation(inText.length > 0 ? inText : locations);
	const [first, last] = match < textLength ? [0, textLength] : [textLength, tokens.length];
	const start = Math.max(first, match - WORDS_BEFORE_MATCH);
	let end = start;
	for (let length = 0; end < last && length < EXCERPT_LENGTH; end += 1) {
		length += (tokens[end]?.length ?? 0) + 1;
	}
	const marked = new Set(locations.map((location) => location - start));
	const pieces = joinTokens(
		tokens.slice(start, end).map((token) => token.replace(END_OF_TEXT, "")),
		marked,
	);
	if (start > 0) pieces.unshift({ text: "… ", isMarked: false });
	if (end < tokens.length) pieces.push({ text: " …", isMarked: false });
	return pieces;
}

/** Returns the location that is closely followed by the most others. */
function findDensestLocation(locations: readonly number[]): number {
	const sorted = [...locations].sort((a, b) => a - b);
	let best = { location: sorted[0] ?? 0, count: 0 };
	let end = 0;
	for (const [index, location] of sorted.entries()) {
		while ((sorted[end] ?? Infinity) < location + NEARBY_WORDS) end += 1;
		if (end - index > best.count) best = { location, count: end - index };
	}
	return best.location;
}

/** Marks the words of a title that begin with a word of the query. */
export function markTitle(title: string, query: string): TextPiece[] {
	const tokens = title.split(" ");
	const queryWords = splitWords(query);
	const isMatch = (token: string) => splitWords(token).some((word) => queryWords.some((one) => word.startsWith(one)));
	return joinTokens(tokens, new Set(tokens.flatMap((token, index) => (isMatch(token) ? [index] : []))));
}
