/** A replacement for a range of a text. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/** Applies edits to a text. One that begins inside the range of an earlier one is ignored. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
	let result = "";
	let position = 0;
	for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		if (start < position) continue;
		result += source.slice(position, start) + text;
		position = end;
	}
	return result + source.slice(position);
}
