import { diff } from "@codemirror/merge";

export interface Replacement {
	from: number;
	to: number;
	insert: string;
}

/** Beyond these limits, a comparison is still right, but less exact. */
const LIMITS = { scanLimit: 2_000, timeout: 200 };
/** How many different lines two texts may have together; a comparison represents each by one UTF-16 code unit. */
const MAX_LINES = 2 ** 16;

/** Lists the replacements that turn a text into another one, in ascending order. */
export function listReplacements(before: string, after: string): Replacement[] {
	return diff(before, after, LIMITS).map(({ fromA, toA, fromB, toB }) => ({
		from: fromA,
		to: toA,
		insert: after.slice(fromB, toB),
	}));
}

/**
 * Merges two texts that were made from the same one, line by line. Returns `undefined` if both changed the same line, each in another
 * way: then a person has to decide.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
	if (mine === theirs || theirs === base) return mine;
	if (mine === base) return theirs;
	const lines = splitLines(base);
	const [own, all] = [mine, theirs].map((text) => listLineChanges(lines, splitLines(text)));
	if (!own || !all) return undefined;
	const others = all.filter((other) => !own.some((one) => isEqual(one, other)));
	if (others.some((other) => own.some((one) => touch(one, other)))) return undefined;
	const pieces: string[] = [];
	let at = 0;
	for (const change of [...own, ...others].sort((a, b) => a.from - b.from || a.to - b.to)) {
		pieces.push(lines.slice(at, change.from).join(""), change.text);
		at = change.to;
	}
	pieces.push(lines.slice(at).join(""));
	const parts = pieces.filter((piece) => piece !== "");
	return parts.some((part, index) => joins(part, parts[index + 1])) ? undefined : parts.join("");
}

/** Replaces lines of a text, which are counted from zero. */
interface LineChange {
	from: number;
	to: number;
	text: string;
}

/** Splits a text into lines with their ends. */
const splitLines = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];

/**
 * Lists the changes of lines that turn a text into another one, in ascending order; `undefined` if there are too many different lines.
 * Lines that are replaced by as many others are a change each.
 */
function listLineChanges(before: readonly string[], after: readonly string[]): LineChange[] | undefined {
	const letters = new Map<string, string>();
	for (const line of [...before, ...after]) {
		if (!letters.has(line)) letters.set(line, String.fromCharCode(letters.size));
	}
	if (letters.size > MAX_LINES) return undefined;
	const write = (lines: readonly string[]) => lines.map((line) => letters.get(line)).join("");
	return diff(write(before), write(after), LIMITS).flatMap(({ fromA, toA, fromB, toB }) => {
		if (toA - fromA !== toB - fromB) return [{ from: fromA, to: toA, text: after.slice(fromB, toB).join("") }];
		return after.slice(fromB, toB).map((text, index) => ({ from: fromA + index, to: fromA + index + 1, text }));
	});
}

const isEqual = (a: LineChange, b: LineChange) => a.from === b.from && a.to === b.to && a.text === b.text;

/** Whether two changes have a line in common, or insert at the same position. */
function touch(one: LineChange, other: LineChange): boolean {
	if (one.from === one.to && other.from === other.to) return one.from === other.from;
	return one.from < other.to && other.from < one.to;
}

/** Whether the last line of a part and the first of the next would become one. */
function joins(part: string, next: string | undefined): boolean {
	if (next === undefined) return false;
	return !/[\r\n]$/.test(part) || (part.endsWith("\r") && next.startsWith("\n"));
}
