/** A stretch of a text, and what stands there instead. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/** A text after edits, and which line of the original each of its lines comes from (both counted from 0). */
export interface Edited {
	text: string;
	lines: number[];
}

/** Makes all edits of a text; one that lies inside an earlier one is left out. */
export function applyEdits(source: string, edits: readonly Edit[]): Edited {
	let text = "";
	let at = 0;
	let line = 0;
	const lines = [0];
	const copy = (end: number) => {
		const part = source.slice(at, end);
		text += part;
		for (let index = part.indexOf("\n"); index >= 0; index = part.indexOf("\n", index + 1)) lines.push(++line);
		at = end;
	};
	for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
		if (edit.start < at) continue;
		copy(edit.start);
		const added = edit.text.split("\n").length - 1;
		const removed = source.slice(edit.start, edit.end).split("\n").length - 1;
		for (let index = 1; index <= added; index++) lines.push(line + Math.min(index, removed));
		line += removed;
		text += edit.text;
		at = edit.end;
	}
	copy(source.length);
	return { text, lines };
}

/** Puts the lines of two rounds of edits together. */
export function composeLines(before: readonly number[], after: readonly number[]): number[] {
	return after.map((line) => before[line] ?? before.at(-1) ?? 0);
}

/** The place of an offset in a text, one-based. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset).split("\n");
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
