import { findLastAtMost } from "@/lib/utils/collections";
import type { Edit } from "@/lib/utils/edits";
import type { Position } from "@/lib/utils/position";

export type { Edit };

export interface EditedText {
	text: string;
	/** The line of the original for each line of the text, both zero-based. */
	lines: number[];
}

export type Range = Pick<Edit, "start" | "end">;

/** Applies edits to a text, and keeps the line of the original for each line. One that begins inside the range of an earlier one is ignored. */
export function applyEdits(source: string, edits: readonly Edit[]): EditedText {
	let text = "";
	let offset = 0;
	let line = 0;
	const lines = [0];
	const copy = (end: number) => {
		const unchanged = source.slice(offset, end);
		text += unchanged;
		for (const _ of unchanged.matchAll(/\n/g)) lines.push(++line);
		offset = end;
	};
	for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (edit.start < offset) continue;
		copy(edit.start);
		const added = edit.text.split("\n").length - 1;
		const removed = source.slice(edit.start, edit.end).split("\n").length - 1;
		for (let index = 1; index <= added; index++) lines.push(line + Math.min(index, removed));
		line += removed;
		text += edit.text;
		offset = edit.end;
	}
	copy(source.length);
	return { text, lines };
}

export function composeLines(first: readonly number[], second: readonly number[]): number[] {
	return second.map((line) => first[line] ?? first.at(-1) ?? 0);
}

export function positionAt(text: string, offset: number): Position {
	return createPositionFinder(text)(offset);
}

/** Returns a function for the one-based positions of offsets in a text, which counts its lines only once. */
export function createPositionFinder(text: string): (offset: number) => Position {
	let starts: number[] | undefined;
	return (offset) => {
		starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
		const line = findLastAtMost(starts, offset);
		return { line: line + 1, column: Math.min(offset, text.length) - (starts[line] ?? 0) + 1 };
	};
}

/**
 * Returns a function that finds the next match of a pattern after an offset. The offsets of the calls for one pattern must increase: the
 * text is then searched once per pattern, even if there is no match.
 */
export function createFinder(text: string): (pattern: string, offset: number) => Range | undefined {
	const found = new Map<string, Range | undefined>();
	return (pattern, offset) => {
		const known = found.get(pattern);
		if (found.has(pattern) && (!known || known.start >= offset)) return known;
		const expression = new RegExp(pattern, "gi");
		expression.lastIndex = offset;
		const match = expression.exec(text);
		const range = match ? { start: match.index, end: expression.lastIndex } : undefined;
		found.set(pattern, range);
		return range;
	};
}
