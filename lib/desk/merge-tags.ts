import { isDeepStrictEqual } from "node:util";
import { renameEntries } from "@/lib/content/front-matter/edit";
import { FIELD_KEYS, matchFields } from "@/lib/content/front-matter/field-keys";
import { splitFrontMatter } from "@/lib/content/front-matter/split";
import { isRecord } from "@/lib/utils/is-record";
import { editWithLineFeeds } from "@/lib/utils/normalize-text";

/** The fields that tags come from. */
const TAG_FIELDS = ["tags", "categories", "keywords"] as const;
const TAG_KEYS = TAG_FIELDS.flatMap((field) => FIELD_KEYS[field]);

/** A line of a file that a merge changes. */
interface LineChange {
	/** Its number before the change. */
	line: number;
	before: string;
	/** `undefined` if the line is removed. */
	after: string | undefined;
}

/** The result of merging tags in a file: its new text, or why it has to be edited by hand. */
export type MergedFile = { text: string; changes: LineChange[] } | { problem: string };

/**
 * Replaces tags in the front matter of a file by another one. Changes only the lines that it must, and makes sure that all
 * other fields stay the same.
 */
export function mergeTags(source: string, names: ReadonlySet<string>, newName: string): MergedFile {
	return editWithLineFeeds(source, (text) => mergeInText(text, names, newName));
}

function mergeInText(source: string, names: ReadonlySet<string>, newName: string): MergedFile {
	const text = renameEntries(source, TAG_KEYS, names, newName);
	if (text === undefined || text === source) return { problem: "Its tags can't be found. Change them by hand." };
	const [before, after] = [readFile(source), readFile(text)];
	const expected = before.tags.map((list) => [...new Set(list.map((name) => (names.has(name) ? newName : name)))]);
	const isSafe =
		isDeepStrictEqual(after.tags, expected) &&
		isDeepStrictEqual(after.others, before.others) &&
		after.body === before.body;
	if (!isSafe) return { problem: "Its tags can't be changed without changing more. Change them by hand." };
	return { text, changes: listChanges(source, text) };
}

/** Reads what a merge may change, and what it may not. */
function readFile(source: string) {
	const { data, body } = splitFrontMatter(source.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"));
	const { known, unknown } = matchFields(isRecord(data.value) ? data.value : {});
	const fields: Record<string, { value: unknown } | undefined> = known;
	return {
		tags: TAG_FIELDS.map((field) => toList(fields[field]?.value)),
		others: [
			...Object.entries(fields)
				.filter(([field]) => !TAG_FIELDS.some((one) => one === field))
				.map(([field, match]) => [field, match?.value]),
			...Object.entries(unknown),
		],
		body,
	};
}

function toList(value: unknown): string[] {
	if (Array.isArray(value)) return value.map(String);
	return typeof value === "string"
		? value
				.split(",")
				.map((name) => name.trim())
				.filter(Boolean)
		: [];
}

/** Lists the lines that were changed or removed. No line is added or moved. */
function listChanges(before: string, after: string): LineChange[] {
	const [old, current] = [before.split("\n"), after.split("\n")];
	const start = old.findIndex((line, index) => line !== current[index]);
	let same = 0;
	while (same < current.length - start && old.at(-1 - same) === current.at(-1 - same)) same += 1;
	const [removable, kept] = [old.slice(start, old.length - same), current.slice(start, current.length - same)];
	/** The least number of changes that leads from the lines after `i` to the new lines after `j`. */
	const costs = new Map<string, number>();
	const cost = (i: number, j: number): number => {
		if (removable.length - i < kept.length - j) return Infinity;
		if (i === removable.length) return 0;
		const key = `${i} ${j}`;
		const known = costs.get(key);
		if (known !== undefined) return known;
		const change = j < kept.length ? cost(i + 1, j + 1) + (removable[i] === kept[j] ? 0 : 1) : Infinity;
		const result = Math.min(change, cost(i + 1, j) + 1);
		costs.set(key, result);
		return result;
	};
	const changes: LineChange[] = [];
	let j = 0;
	for (const [i, line] of removable.entries()) {
		const isKept = j < kept.length && cost(i + 1, j + 1) + (line === kept[j] ? 0 : 1) <= cost(i + 1, j) + 1;
		const after = isKept ? kept[j] : undefined;
		if (isKept) j += 1;
		if (line !== after) changes.push({ line: start + i + 1, before: line.trimEnd(), after: after?.trimEnd() });
	}
	return changes;
}
