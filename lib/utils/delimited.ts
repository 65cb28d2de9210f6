import { applyEdits } from "./edits";

/** A text between an opening and a closing mark. The offsets include the marks. */
export interface Delimited {
	start: number;
	end: number;
	content: string;
	opening: RegExpExecArray;
	closing: string;
}

/**
 * Finds the texts between an opening mark and the next closing one, in one pass. Ends at the first mark that isn't
 * closed: an expression of both, such as `/<!--[\s\S]*?-->/g`, would search the rest of the text for each.
 */
export function* findDelimited(text: string, open: RegExp, close: RegExp): Generator<Delimited> {
	const [openings, closings] = [globalOf(open), globalOf(close)];
	for (let opening = openings.exec(text); opening; opening = openings.exec(text)) {
		closings.lastIndex = openings.lastIndex;
		const closing = closings.exec(text);
		if (!closing) return;
		const content = text.slice(openings.lastIndex, closing.index);
		const end = closings.lastIndex;
		yield { start: opening.index, end, content, opening, closing: closing[0] };
		openings.lastIndex = end;
	}
}

/** Removes the comments of HTML and XML. */
export function removeComments(text: string): string {
	return applyEdits(
		text,
		[...findDelimited(text, /<!--/, /-->/)].map(({ start, end }) => ({ start, end, text: "" })),
	);
}

function globalOf(pattern: RegExp): RegExp {
	return new RegExp(pattern, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
}
