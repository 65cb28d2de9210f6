import { groupBy } from "@/lib/utils/collections";
import type { Difference, Page } from "@/packages/prove/src/model";
import { type Change, diffWords } from "./diff";
import { APOSTROPHE, hasWord, splitWords } from "./words";

export interface TextRun {
	kind: "lost" | "added" | "moved";
	words: string[];
	/** Where it begins in the words of its side. */
	start: number;
	/** The heading above it; empty above all headings. */
	heading: string;
	/** The words before it, on the side that has it. */
	before: string[];
}

interface Side {
	words: string[];
	/** The heading above each word, as an index of the headings of the page. */
	headings: number[];
	/** The block of each word. */
	blocks: number[];
}

/** How many words before a run tell where it is. */
const CONTEXT = 6;
/** A run with so many words was moved if it is elsewhere; the same shorter one may be there by chance. */
const MIN_MOVED = 4;
/** The most differences of one text; a page that is another one would fill the report. */
const MAX_RUNS = 40;

/** Returns the words of the content of a page, up to about `limit`. */
export function readWords(page: Page, limit = Number.POSITIVE_INFINITY): Side {
	const words: string[] = [];
	const headings: number[] = [];
	const blocks: number[] = [];
	for (const [index, { text, isContent, isLink, heading }] of page.blocks.entries()) {
		if (words.length >= limit) break;
		if (!isContent || (isLink && isNavigation(text, page))) continue;
		for (const word of splitWords(text)) {
			words.push(word);
			headings.push(heading);
			blocks.push(index);
		}
	}
	return { words, headings, blocks };
}

/** Tells whether a block of links leads to parts of its page or to other pages of its site, as lists of tags and tables of contents do. */
function isNavigation(text: string, page: Page): boolean {
	const links = page.links.filter((link) => link.text !== "" && text.includes(link.text));
	return links.length > 0 && links.every(({ target }) => target.startsWith("/"));
}

/** Compares the texts of two pages word by word. */
export function compareTexts(old: Page, now: Page): TextRun[] {
	const [a, b] = [readWords(old), readWords(now)];
	const changes = diffTexts(a.words, b.words).map((change) => trim(change, a.words, b.words));
	const lost = changes.flatMap(({ oldStart, oldEnd }) => toRun("lost", oldStart, oldEnd, a, old));
	const added = changes.flatMap(({ newStart, newEnd }) => toRun("added", newStart, newEnd, b, now));
	const moved = pairMoved(lost, added);
	const [oldElsewhere, newElsewhere] = [readElsewhere(old), readElsewhere(now)];
	const reallyLost = lost.filter((run) => !moved.has(run) && !isElsewhere(run, a, newElsewhere));
	const reallyAdded = added.filter((run) => !moved.has(run) && !isElsewhere(run, b, oldElsewhere));
	return [
		...lost.filter((run) => moved.has(run)).map((run): TextRun => ({ ...run, kind: "moved" })),
		...reallyLost,
		...reallyAdded,
	];
}

/** Tells whether a page has a run, or each of the paragraphs that it is made of, outside of its text. */
function isElsewhere({ words, start }: TextRun, { blocks }: Side, has: (words: readonly string[]) => boolean): boolean {
	const parts = groupBy([...words.entries()], ([index]) => blocks[start + index]);
	return has(words) || (parts.size > 1 && [...parts.values()].every((part) => has(part.map(([, word]) => word))));
}

/** Compares words without their case, which style sheets change. */
export function diffTexts(a: readonly string[], b: readonly string[]): Change[] {
	const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase());
	return diffWords(lower(a), lower(b));
}

/** Leaves out signs at both ends of a change if the other side has no words there. */
function trim(change: Change, a: readonly string[], b: readonly string[]): Change {
	const { oldStart, oldEnd, newStart, newEnd } = change;
	const [hasOld, hasNew] = [hasWord(a.slice(oldStart, oldEnd)), hasWord(b.slice(newStart, newEnd))];
	return {
		oldStart,
		oldEnd: hasOld ? oldEnd : oldStart,
		newStart,
		newEnd: hasNew || isMarkup(b.slice(newStart, newEnd)) ? newEnd : newStart,
	};
}

/** Tells whether signs look like syntax that wasn't converted, such as `**` or `{%`. */
function isMarkup(signs: readonly string[]): boolean {
	return /\*\*|~~|\{%|%\}|\{\{|\}\}|:::|\]\(|\[!|<\/?/.test(signs.join(""));
}

function toRun(kind: TextRun["kind"], start: number, end: number, side: Side, page: Page): TextRun[] {
	if (start === end) return [];
	const heading = page.headings[side.headings[start] ?? -1]?.text ?? "";
	return [
		{
			kind,
			words: side.words.slice(start, end),
			start,
			heading,
			before: side.words.slice(Math.max(0, start - CONTEXT), start),
		},
	];
}

/** Finds runs that the other side has at another place. */
function pairMoved(lost: readonly TextRun[], added: readonly TextRun[]): Set<TextRun> {
	const byText = new Map(added.map((run) => [toKey(run.words), run]));
	const moved = new Set<TextRun>();
	for (const run of lost) {
		const other = run.words.length >= MIN_MOVED ? byText.get(toKey(run.words)) : undefined;
		if (other && !moved.has(other)) for (const one of [run, other]) moved.add(one);
	}
	return moved;
}

/** Returns the same key for runs with the same words, whatever signs are between them. */
function toKey(words: readonly string[]): string {
	return words
		.filter((word) => hasWord([word]))
		.join(" ")
		.toLowerCase();
}

/** Returns a function that tells whether a page has words outside of its text: in its head, its headings, menus, tables and code. */
function readElsewhere(page: Page): (words: readonly string[]) => boolean {
	const { metadata } = page;
	const around = [
		metadata.title,
		...metadata.otherTitles,
		metadata.description,
		...metadata.authors,
		...page.headings.map(({ text }) => text),
		...page.images.map(({ alt }) => alt),
		...page.blocks.flatMap(({ text, isContent, isLink }) =>
			isContent && !(isLink && isNavigation(text, page)) ? [] : [text],
		),
	];
	const parts = [...page.codes, ...page.tables.flat(2)];
	const join = (texts: readonly string[]) => ` ${toKey(splitWords(texts.join(" ")))} `;
	const texts = { around: undefined as string | undefined, parts: undefined as string | undefined };
	return (words) => {
		const run = ` ${toKey(words)} `;
		if (run.trim() === "") return false;
		texts.around ??= join(around);
		if (texts.around.includes(run)) return true;
		texts.parts ??= join(parts);
		return words.length >= MIN_MOVED - 1 && texts.parts.includes(run);
	};
}

const RULES_OF = { lost: "text-lost", added: "text-added", moved: "text-moved" } as const;

/** Describes the differences of two texts. */
export function describeText(old: Page, now: Page): Difference[] {
	const runs = compareTexts(old, now);
	return runs.slice(0, MAX_RUNS).map(({ kind, words, heading, before }, index) => {
		const place = [
			before.length > 0 ? `after "${joinWords(before)}"` : "at the beginning",
			heading && `below "${heading}"`,
		]
			.filter(Boolean)
			.join(", ");
		const more = index === MAX_RUNS - 1 && runs.length > MAX_RUNS ? ` There are ${runs.length - MAX_RUNS} more.` : "";
		const text = joinWords(words);
		return {
			rule: RULES_OF[kind],
			path: old.path,
			message: `${describeKind[kind]} "${shorten(text)}", ${place}.${more}`,
			[kind === "added" ? "new" : "old"]: text,
		};
	});
}

const describeKind = { lost: "Lost:", added: "Added:", moved: "In another place:" };

/** Joins words as a text is written, as well as it can be known. */
export function joinWords(words: readonly string[]): string {
	return words
		.join(" ")
		.replaceAll(APOSTROPHE, "'")
		.replace(/ ([,.;:!?)\]}%…])/g, "$1")
		.replace(/([([{$#@]) /g, "$1")
		.replace(/(\p{L}) ([-/]) (?=\p{L})/gu, "$1$2");
}

const SHOWN = 160;

export function shorten(text: string): string {
	return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
