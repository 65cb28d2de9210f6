import { isDeepStrictEqual } from "node:util";
import { renameEntries } from "@/lib/content/front-matter/edit";
import { FIELD_KEYS, matchFields } from "@/lib/content/front-matter/field-keys";
import { splitFrontMatter } from "@/lib/content/front-matter/split";
import { isRecord } from "@/lib/utils/is-record";

/** The fields that tags come from. */
const TAG_FIELDS = ["tags", "categories", "keywords"] as const;
const TAG_KEYS = TAG_FIELDS.flatMap((field) => FIELD_KEYS[field]);

/** A line of a file that a merge changes. */
export interface LineChange {
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
	const fields: Record<string, { value: unknown } | undefined> = matchFields(isRecord(data.value) ? data.value : {}).known;
	return {
		tags: TAG_FIELDS.map((field) => toList(fields[field]?.value)),
		others: Object.entries(fields)
			.filter(([field]) => !TAG_FIELDS.some((one) => one === field))
			.map(([field, match]) => [field, match?.value]),
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

/** Lists the lines that were changed or removed. */
function listChanges(before: string, after: string): LineChange[] {
	const [old, current] = [before.split("\n"), after.split("\n")];
	const changes: LineChange[] = [];
	let index = 0;
	for (const [number, line] of old.entries()) {
		if (line === current[index]) {
			index += 1;
			continue;
		}
		const isRemoved = old[number + 1] !== undefined && old[number + 1] === current[index];
		const isRemovedWithMore = old.length - number > current.length - index && !isRemoved;
		const after = isRemoved || isRemovedWithMore ? undefined : current[index];
		changes.push({ line: number + 1, before: line.trimEnd(), after: after?.trimEnd() });
		if (after !== undefined) index += 1;
	}
	return changes;
}
