import { isDeepStrictEqual } from "node:util";
import { FIELD_KEYS, readWrittenFields } from "quire-blog/tools/blog";
import { FIELDS_OF_TAGS, renameEntries } from "quire-language-server";
import { refuseEdit } from "@/lib/utils/edits";
import { editWithLineFeeds } from "@/lib/utils/text";
import { type LineChange, listLineChanges } from "./line-changes";

export type MergedFile = { text: string; changes: LineChange[] } | { problem: string };

/**
 * Replaces tags in the front matter of a file by another one. `fields` are those whose values are tags, and not in a taxonomy of their own. Changes only the lines that it must, and verifies that all other fields stay
 * the same.
 */
export function mergeTags(
	source: string,
	names: ReadonlySet<string>,
	newName: string,
	fields = FIELDS_OF_TAGS,
): MergedFile {
	return editWithLineFeeds(source, (text) => mergeInText(text, names, newName, fields));
}

function mergeInText(
	source: string,
	names: ReadonlySet<string>,
	newName: string,
	fields: typeof FIELDS_OF_TAGS,
): MergedFile {
	const keys = fields.flatMap((field) => FIELD_KEYS[field]);
	const text = renameEntries(source, keys, names, newName);
	if (text === undefined || text === source) return { problem: "Its tags can't be found. Change them by hand." };
	const [before, after] = [readFile(source, fields), readFile(text, fields)];
	const expected = before.tags.map((list) => [...new Set(list.map((name) => (names.has(name) ? newName : name)))]);
	const isSafe =
		isDeepStrictEqual(after.tags, expected) &&
		isDeepStrictEqual(after.others, before.others) &&
		after.body === before.body;
	if (!isSafe) return refuseEdit("The tags");
	return { text, changes: listLineChanges(source, text) };
}

function readFile(source: string, tagFields: typeof FIELDS_OF_TAGS) {
	const { fields: known, unknown, body } = readWrittenFields(source);
	const fields: Record<string, { value: unknown } | undefined> = known;
	return {
		tags: tagFields.map((field) => toList(fields[field]?.value)),
		others: [
			...Object.entries(fields)
				.filter(([field]) => !tagFields.some((one) => one === field))
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
