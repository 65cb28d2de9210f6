import { type Facts, getCompressedSize, readFacts } from "./file-facts";

/** The files of an export, by their path in it. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A kind of change, and everything that it was found in. */
export interface Difference {
	/** What is different, such as `text` or `missing`. */
	fact: string;
	/** The part of the text that is different, in both versions. */
	before: string;
	after: string;
	paths: string[];
}

/** What a file may have instead of a fact. */
const MISSING = "missing";
const ADDED = "new";

/** The folder of compiled scripts and styles, whose names tell nothing. */
const COMPILED = "_next/";

/** Words around a change that are shown, and the most that are shown of it. */
const MAX_WORDS = 16;

/** Compares two exports; equal changes of many files are one difference. */
export function compareExports(before: Files, after: Files): Difference[] {
	const grouped = new Map<string, Difference>();
	const add = (path: string, fact: string, change: Change = { words: "", before: "", after: "" }) => {
		const key = JSON.stringify([fact, change.words]);
		const difference = grouped.get(key) ?? { fact, before: change.before, after: change.after, paths: [] };
		difference.paths.push(formatPath(path));
		grouped.set(key, difference);
	};
	for (const path of [...new Set([...before.keys(), ...after.keys()])].sort()) {
		if (path.startsWith(COMPILED)) continue;
		const [was, is] = [before.get(path), after.get(path)];
		if (!is) add(path, MISSING);
		else if (!was) add(path, ADDED);
		else if (!Buffer.from(was).equals(is)) {
			for (const [fact, texts] of compareFacts(readFacts(path, was), readFacts(path, is))) {
				add(path, fact, fact === "bytes" ? undefined : findChange(...texts));
			}
		}
	}
	return [...grouped.values()].sort((a, b) => b.paths.length - a.paths.length);
}

/** Returns the facts that differ. Markup is only named if nothing else explains it, as is the content of a feed. */
function compareFacts(before: Facts, after: Facts): [string, [string, string]][] {
	const names = [...new Set([...before.keys(), ...after.keys()])];
	const different = names.filter((name) => before.get(name) !== after.get(name));
	const isExplained = (name: string) => (name === "markup" || name === "content") && different.length > 1;
	return different
		.filter((name) => !isExplained(name))
		.map((name) => [name, [before.get(name) ?? "", after.get(name) ?? ""]]);
}

/** A change of a text. */
interface Change {
	/** The words that changed, in both versions; the same for the same change elsewhere. */
	words: string;
	/** These words with one on either side, shortened. */
	before: string;
	after: string;
}

/** Finds the words that differ between two texts. */
export function findChange(before: string, after: string): Change {
	const [was, is] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
	let start = 0;
	while (start < was.length && start < is.length && was[start] === is[start]) start += 1;
	let end = 0;
	const rest = Math.min(was.length, is.length) - start;
	while (end < rest && was.at(-1 - end) === is.at(-1 - end)) end += 1;
	const getWords = (all: string[]) =>
		all
			.slice(start, all.length - end)
			.join("")
			.trim();
	const show = (all: string[]) => {
		const from = Math.max(0, start - 1);
		const to = Math.min(all.length, all.length - end + 1, from + MAX_WORDS);
		const shown = shorten(all.slice(from, to).join("").trim());
		return `${from > 0 ? "… " : ""}${shown}${to < all.length ? " …" : ""}`;
	};
	return { words: JSON.stringify([getWords(was), getWords(is)]), before: show(was), after: show(is) };
}

/** Shortens what has no spaces, such as styles, around its middle. */
function shorten(text: string): string {
	const max = 240;
	return text.length <= max ? text : `${text.slice(0, max / 2)} … ${text.slice(-max / 2)}`;
}

/** The total size of the pages, compressed, in both exports. */
export function weighPages(files: Files): number {
	let total = 0;
	for (const [path, bytes] of files) if (path.endsWith(".html")) total += getCompressedSize(bytes);
	return total;
}

/** Returns the path of a page as readers know it. */
function formatPath(path: string): string {
	return `/${path}`.replace(/(?:\/index)?\.html$/, "") || "/";
}
