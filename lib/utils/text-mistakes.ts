import type { Position, Rule } from "./diagnostics";
import { findMojibake } from "./mojibake";

export interface TextMistake {
	rule: Extract<Rule, "text-encoding" | "text-unfinished">;
	index: number;
	found: string;
	message: string;
}

/** Matches an author's note that is marked as one: `TODO: …`, `FIXME(ada) …`, `[TODO]`, and `TKTK`. */
const MARKED_NOTE = /\b(?:TODO|FIXME)(?=:|\(|\]|$)|\bTKTK\b/gm;
/** Matches `TODO` or `FIXME` and the next word. It may be a note, as in `TODO finish this`, or a name, as in `TODO apps`. */
const WORD = /\b(?:TODO|FIXME)(?=[^\S\n]+(?:[-–—]\s+)?([\p{L}\p{N}]+))/gu;
/** Matches the end of a text after which a sentence can begin. */
const BEFORE_SENTENCE = /(?:^|\n|[.!?…:;([–—])["'“”‘’»]*\s*$/;
/** Words after `TODO` that make it a part of a name, or the subject of a sentence. */
const NAMED =
	/^(?:apps?|applications?|comments?|items?|lists?|files?|notes?|tags?|tasks?|trackers?|managers?|mvc|is|are|was|were|can|or|and)$/i;

/**
 * Finds text that was decoded twice, and an author's notes. `TODO` and `FIXME` are notes where they are marked as
 * such, or begin a sentence in which they aren't a name; `isStart` tells whether the text can begin one.
 */
export function findTextMistakes(text: string, isStart = true): TextMistake[] {
	return [...findDecodedTwice(text), ...findNotes(text, isStart)];
}

function findDecodedTwice(text: string): TextMistake[] {
	const [first, ...others] = findMojibake(text);
	if (!first) return [];
	const times = others.length > 0 ? ` This and ${others.length} more in this text were` : " It was";
	const message = `\`${first.found}\` should be \`${first.meant}\`.${times} decoded twice: save the text as UTF-8 and correct it.`;
	return [{ rule: "text-encoding", index: first.index, found: first.found, message }];
}

function findNotes(text: string, isStart: boolean): TextMistake[] {
	const marked = [...text.matchAll(MARKED_NOTE)];
	const sentences = [...text.matchAll(WORD)].filter(({ 1: next = "", index }) => {
		const before = text.slice(0, index);
		const isFirst = before.trim() === "" && !before.includes("\n");
		return !NAMED.test(next) && (isFirst ? isStart : BEFORE_SENTENCE.test(before));
	});
	return [...marked, ...sentences]
		.sort((a, b) => a.index - b.index)
		.map(({ 0: found, index }) => ({
			rule: "text-unfinished",
			index,
			found,
			message: `\`${found}\` is shown to readers. Finish the text, or put the note into a comment.`,
		}));
}

/** Returns the position of an offset in a text that itself begins at a position. */
export function positionInText(start: Position, text: string, index: number): Position {
	const lines = text.slice(0, index).split("\n");
	return lines.length === 1
		? { line: start.line, column: start.column + index }
		: { line: start.line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
}
