import { diff } from "@codemirror/merge";

/** Replaces a part of a text. */
export interface Replacement {
	from: number;
	to: number;
	insert: string;
}

/** Limits of a comparison; beyond them it is still right, but less exact. */
const LIMITS = { scanLimit: 2_000, timeout: 200 };

/** Lists the replacements that lead from a text to another one, in ascending order. */
export function listReplacements(before: string, after: string): Replacement[] {
	return diff(before, after, LIMITS).map(({ fromA, toA, fromB, toB }) => ({
		from: fromA,
		to: toA,
		insert: after.slice(fromB, toB),
	}));
}

/**
 * Merges two texts that were made from the same one. Returns `undefined` if both changed the same line, each in another way:
 * then a person has to decide.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
	if (mine === theirs || theirs === base) return mine;
	if (mine === base) return theirs;
	const own = listLineReplacements(base, mine);
	const others = listLineReplacements(base, theirs).filter((other) => !own.some((one) => isEqual(one, other)));
	const isConflict = others.some((other) => own.some((one) => touch(linesOf(one, base), linesOf(other, base))));
	return isConflict ? undefined : replace(base, [...own, ...others]);
}

/** Lists replacements as {@link listReplacements} does; whole lines that are inserted or deleted begin where a line begins. */
function listLineReplacements(before: string, after: string): Replacement[] {
	return listReplacements(before, after).map((replacement) => {
		const { from, to, insert } = replacement;
		if ((from === to) === (insert === "")) return replacement;
		const changed = insert || before.slice(from, to);
		// The same change can be described as one that begins earlier, if what is before it is also at its end.
		let shift = 0;
		while (shift < changed.length && from > shift && before[from - shift - 1] === changed.at(-1 - shift)) {
			if (isLineEnd(before, from - shift)) break;
			shift += 1;
		}
		const moved = changed.slice(changed.length - shift) + changed.slice(0, changed.length - shift);
		if (!isLineEnd(moved, moved.length) || !isLineStart(before, from - shift)) return replacement;
		return { from: from - shift, to: to - shift, insert: insert && moved };
	});
}

const isEqual = (a: Replacement, b: Replacement) => a.from === b.from && a.to === b.to && a.insert === b.insert;

/** Returns the range of the lines that a replacement changes; it is empty for lines that are inserted between others. */
function linesOf({ from, to, insert }: Replacement, text: string): [number, number] {
	if (from === to && isLineStart(text, from) && isLineEnd(insert, insert.length)) return [from, from];
	let start = from;
	while (!isLineStart(text, start)) start -= 1;
	let end = to;
	while (end < text.length && !(end > from && isLineStart(text, end))) end += 1;
	return [start, end];
}

/** Tells whether a line ends before an offset. */
function isLineEnd(text: string, offset: number): boolean {
	const [last, next] = [text[offset - 1], text[offset]];
	return last === "\n" || (last === "\r" && next !== "\n");
}

const isLineStart = (text: string, offset: number) => offset === 0 || isLineEnd(text, offset);

/** Tells whether two ranges have a line in common, or are the same place between two lines. */
function touch([from, to]: [number, number], [otherFrom, otherTo]: [number, number]): boolean {
	if (from === to && otherFrom === otherTo) return from === otherFrom;
	return from < otherTo && otherFrom < to;
}

/** Makes replacements, which don't overlap, in a text. */
function replace(text: string, replacements: readonly Replacement[]): string {
	return replacements
		.toSorted((a, b) => b.from - a.from || b.to - a.to)
		.reduce((result, { from, to, insert }) => result.slice(0, from) + insert + result.slice(to), text);
}
