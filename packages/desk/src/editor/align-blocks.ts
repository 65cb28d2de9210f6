import { groupBy } from "@/lib/utils/collections";

/** The number of letters by which a block of the page is found in its source. */
const PREFIX = 32;
const MIN_PREFIX = 3;

/**
 * Finds the blocks of a page in its source, by the letters that they begin with: whatever made the page of the source, most words
 * are the same. Returns the one-based line of each block; `undefined` for one that isn't found, or not in the same order.
 */
export function alignBlocks(source: string, blocks: readonly string[]): (number | undefined)[] {
	const { letters, starts } = readLines(source);
	const prefixes = blocks.map((block) => lettersOf(block).slice(0, PREFIX));
	const indices = groupBy([...prefixes.keys()], (index) => prefixes[index] ?? "");
	const startsByLength = new Map<number, Map<string, typeof starts>>();
	const lines: (number | undefined)[] = blocks.map(() => undefined);
	for (const [prefix, found] of indices) {
		const { length } = prefix;
		if (length < MIN_PREFIX) continue;
		// A search for each block would take long in a text whose lines all begin alike.
		const byPrefix = startsByLength.get(length) ?? groupBy(starts, ({ at }) => letters.slice(at, at + length));
		startsByLength.set(length, byPrefix);
		const matching = byPrefix.get(prefix) ?? [];
		// Equal blocks are told apart by their order, if all of them are found.
		if (matching.length !== found.length) continue;
		for (const [position, index] of found.entries()) lines[index] = matching[position]?.line;
	}
	return keepAscending(lines);
}

/** Returns the letters of a source without its syntax, and the index in them of the start of each line. */
function readLines(source: string): { letters: string; starts: { at: number; line: number }[] } {
	let letters = "";
	const starts: { at: number; line: number }[] = [];
	for (const [index, line] of source.split("\n").entries()) {
		const own = lettersOf(withoutSyntax(line));
		if (own !== "") starts.push({ at: letters.length, line: index + 1 });
		letters += own;
	}
	return { letters, starts };
}

/** Removes what a page doesn't show of a line: list markers, URLs, images, tags, and the key of a title. */
function withoutSyntax(line: string): string {
	return line
		.replace(/^[\s>]*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s)?/, "")
		.replace(/^title\s*[:=]/i, "")
		.replace(/!\[[^\]]{0,1000}\](?:\([^)]{0,1000}\))?/g, "")
		.replace(/\]\([^)]{0,1000}\)/g, "]")
		.replace(/\[\^[^\]]{0,1000}\]/g, "")
		.replace(/<\/?[a-z][^>]{0,1000}>/gi, "");
}

const lettersOf = (text: string) =>
	text
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "");

function keepAscending(values: readonly (number | undefined)[]): (number | undefined)[] {
	/** The index of the last value of the best sequence of each length, and of the value before each value. */
	const ends: number[] = [];
	const previous = new Map<number, number | undefined>();
	for (const [index, value] of values.entries()) {
		if (value === undefined) continue;
		let length = 0;
		let high = ends.length;
		while (length < high) {
			const middle = (length + high) >> 1;
			if ((values[ends[middle] ?? 0] ?? 0) < value) length = middle + 1;
			else high = middle;
		}
		previous.set(index, ends[length - 1]);
		ends[length] = index;
	}
	const kept = new Set<number>();
	for (let index = ends.at(-1); index !== undefined; index = previous.get(index)) kept.add(index);
	return values.map((value, index) => (kept.has(index) ? value : undefined));
}
