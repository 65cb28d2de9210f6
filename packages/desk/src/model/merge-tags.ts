import { isDeepStrictEqual } from "node:util";
import { editWithLineFeeds, FIELD_KEYS, isRecord, matchFields, splitFrontMatter } from "quire-blog/tools/blog";
import { renameEntries } from "quire-language-server";
import { type LineChange, listLineChanges } from "./line-changes";

const TAG_FIELDS = ["tags", "categories", "keywords"] as const;
const TAG_KEYS = TAG_FIELDS.flatMap((field) => FIELD_KEYS[field]);

export type MergedFile = { text: string; changes: LineChange[] } | { problem: string };

/**
 * Replaces tags in the front matter of a file by another one. Changes only the lines that it must, and verifies that all other fields stay
 * the same.
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
	return { text, changes: listLineChanges(source, text) };
}

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
