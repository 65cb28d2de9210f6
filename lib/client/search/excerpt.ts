import { fromTokens, type Piece } from "@/lib/utils/tokenize";
import { wordsOf } from "./fold";

/** How much of a text is quoted, in characters, and how many words of it stand before what was looked for. */
const LENGTH = 170;
const BEFORE = 7;
/** Words within which matches count as near each other. */
const NEAR = 30;

/** The part of a text that has the most of what was looked for, with that marked. */
export function excerptOf(content: string, locations: readonly number[]): Piece[] {
	// The index counts words just so.
	const tokens = content.trim().split(/[^\S\uFEFF]+/);
	const start = Math.max(0, densest(locations) - BEFORE);
	let end = start;
	for (let length = 0; end < tokens.length && length < LENGTH; end += 1) length += (tokens[end]?.length ?? 0) + 1;
	const marked = new Set(locations.map((location) => location - start));
	const pieces = fromTokens(tokens.slice(start, end), marked);
	if (start > 0) pieces.unshift({ text: "… ", isMarked: false });
	if (end < tokens.length) pieces.push({ text: " …", isMarked: false });
	return pieces;
}

/** The place from which the most matches follow closely. */
function densest(locations: readonly number[]): number {
	const sorted = [...locations].sort((a, b) => a - b);
	let best = { place: sorted[0] ?? 0, count: 0 };
	let end = 0;
	for (const [index, place] of sorted.entries()) {
		while ((sorted[end] ?? Infinity) < place + NEAR) end += 1;
		if (end - index > best.count) best = { place, count: end - index };
	}
	return best.place;
}

/** A title with its words marked that begin with one of those looked for. */
export function markedTitle(title: string, text: string): Piece[] {
	const tokens = title.split(" ");
	const sought = wordsOf(text);
	const isSought = (token: string) => wordsOf(token).some((word) => sought.some((one) => word.startsWith(one)));
	return fromTokens(tokens, new Set(tokens.flatMap((token, index) => (isSought(token) ? [index] : []))));
}
