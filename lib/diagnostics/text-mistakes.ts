import type { RuleName } from "./rules";

/** Matches an author's note that is marked as one: `TODO: …`, `FIXME(ada) …`, `[TODO]`, and `TKTK`. */
const MARKED_NOTE = /\b(?:TODO|FIXME)(?=:|\(|\]|$)|\bTKTK\b/gm;
/** Matches `TODO` or `FIXME` and the next word. It may be a note, as in `TODO finish this`, or a name, as in `TODO apps`. */
const WORD = /\b(?:TODO|FIXME)(?=[^\S\n]+(?:[-–—]\s+)?([\p{L}\p{N}]+))/gu;
/** Matches the end of a text after which a sentence can begin. */
const BEFORE_SENTENCE = /(?:^|\n|[.!?…:;([–—])["'“”‘’»]*\s*$/;

/** Words after `TODO` that make it a part of a name, or the subject of a sentence. */
const NAMED =
	/^(?:apps?|applications?|comments?|items?|lists?|files?|notes?|tags?|tasks?|trackers?|managers?|mvc|is|are|was|were|can|or|and)$/i;

/** Windows-1252's characters for the bytes from 0x80 to 0x9F, where it differs from Latin-1. */
const WINDOWS_1252 = new Map(
	[..."€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"].map((character, index) => {
		const bytes = [
			0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
			0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
		];
		return [character, bytes[index] ?? 0] as const;
	}),
);

const CONTINUATION = `[\\u0080-\\u00BF${[...WINDOWS_1252.keys()].join("")}]`;

/** Matches characters that are the bytes of one character in UTF-8. */
const SEQUENCE = new RegExp(
	`[\\u00C2-\\u00DF]${CONTINUATION}|[\\u00E0-\\u00EF]${CONTINUATION}{2}|[\\u00F0-\\u00F4]${CONTINUATION}{3}`,
	"g",
);

export interface TextMistake {
	rule: Extract<RuleName, "text-encoding" | "text-unfinished">;
	index: number;
	found: string;
	message: string;
}

/**
 * Finds text that was decoded twice, and an author's notes. `TODO` and `FIXME` are notes where they are marked as
 * such, or begin a sentence in which they aren't a name; `isStart` tells whether the text can begin one.
 */
export function findTextMistakes(text: string, isStart = true): TextMistake[] {
	return [...findDecodedTwice(text), ...findNotes(text, isStart)];
}

/** Characters whose bytes were decoded twice: as UTF-8, and before that as Latin-1 or Windows-1252. */
export interface Mojibake {
	index: number;
	/** The characters in the text, such as `Ã§`. */
	found: string;
	/** The intended character, such as `ç`. */
	meant: string;
}

/** Finds characters that were decoded as Windows-1252 although they are UTF-8, with what is meant. */
export function findMojibake(text: string): Mojibake[] {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	return [...text.matchAll(SEQUENCE)].flatMap(({ 0: found, index }) => {
		const bytes = Uint8Array.from(found, (character) => WINDOWS_1252.get(character) ?? character.charCodeAt(0));
		try {
			return [{ index, found, meant: decoder.decode(bytes) }];
		} catch {
			// These bytes aren't UTF-8, so the characters are intended.
			return [];
		}
	});
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
