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

/** Describes why a part of front matter isn't edited: in the form in which it is written, the edit would change other parts as well. */
export function refuseEdit(what: string, remedy = "Edit the file by hand."): { problem: string } {
	return { problem: `${what} can't be changed automatically, because of how the front matter is written. ${remedy}` };
}
