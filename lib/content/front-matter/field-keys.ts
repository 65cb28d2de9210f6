import { TRUST_LEVELS } from "@/lib/config/trust";
import type { FieldDeclaration } from "@/lib/declarations/field";
import { isRecord, mapValues } from "@/lib/utils/collections";
import { findNearest } from "@/lib/utils/suggest";
import { normalizeKey } from "@/lib/utils/text";
import { FIELDS, type Field } from "./fields";

export type { Field } from "./fields";

/**
 * The keys of each front matter field, including those of other systems. The preferred key is first, and names the
 * field in messages.
 */
export const FIELD_KEYS = mapValues<Field, FieldDeclaration, readonly [string, ...string[]]>(
	FIELDS,
	({ keys }, field) => keys ?? [field],
);

const fieldByKey = new Map(
	Object.entries(FIELD_KEYS).flatMap(([field, keys]) =>
		keys.map((key, rank) => [normalizeKey(key), { field: field as Field, rank }] as const),
	),
);

/** Ignores case, hyphens and underscores; `undefined` for an unknown key. */
export function findField(key: string): Field | undefined {
	return fieldByKey.get(normalizeKey(key))?.field;
}

export const KNOWN_KEYS: readonly string[] = Object.values(FIELD_KEYS).flat();

/** The fields whose entries have pages of their own, or are compared with others. */
export const LIST_FIELDS = (Object.entries(FIELDS) as [Field, FieldDeclaration][]).flatMap(([field, { entries }]) =>
	entries ? [field] : [],
);

/** The fields that can keep a post from readers. If one of them is invalid, the post is not published. */
export const HIDING_FIELDS = ["draft", "published", "unlisted", "review", "date"] as const satisfies Field[];
const HIDING_KEYS = HIDING_FIELDS.flatMap((field): readonly string[] => FIELD_KEYS[field]);
const sortLetters = (word: string) => word.split("").sort().join("");

/**
 * Returns the key of a field that can keep a post from readers if another key is the same or nearly so: `draft` for
 * `drfat`, `date` for `dtae`.
 */
export function findHidingKey(key: string): string | undefined {
	return findMeantKey(key, HIDING_KEYS);
}

/** Tells whether key and value are nearly those of `trust`, as in `trsut: text`. */
export function isMisspeltTrust(key: string, value: unknown): boolean {
	const isLevel = typeof value === "string" && findNearest(normalizeKey(value), TRUST_LEVELS) !== undefined;
	return isLevel && findMeantKey(key, FIELD_KEYS.trust) !== undefined;
}

function findMeantKey(key: string, keys: readonly string[]): string | undefined {
	const word = normalizeKey(key);
	const nearest =
		findNearest(word, [...keys, ...KNOWN_KEYS]) ?? keys.find((one) => sortLetters(one) === sortLetters(word));
	return nearest !== undefined && keys.includes(nearest) ? nearest : undefined;
}

export interface MatchedFields {
	/** The value of each field, its key in the file, and the rank of that key in {@link FIELD_KEYS}. */
	known: Partial<Record<Field, { key: string; value: unknown; rank: number }>>;
	unknown: Record<string, unknown>;
	/** Unused keys of a field, whose values differ from that of the used key. */
	hidden: { key: string; value: unknown; by: string }[];
}

/**
 * Assigns keys of the front matter to fields, ignoring case, hyphens and underscores. If a field has several keys, the
 * preferred one is used.
 */
export function matchFields(record: Record<string, unknown>): MatchedFields {
	const matched: Omit<MatchedFields, "unknown"> = { known: {}, hidden: [] };
	const unknown: [string, unknown][] = [];
	for (const [key, value] of Object.entries(withTaxonomies(record))) {
		const match = fieldByKey.get(normalizeKey(key));
		if (!match || isOfSubject(match.field, value)) {
			unknown.push([key, value]);
			continue;
		}
		const { field, rank } = isDateOfPublication(match.field, value)
			? { field: "date" as const, rank: Infinity }
			: match;
		const other = matched.known[field];
		if (isEmpty(value)) continue;
		const isPreferred = !other || rank < other.rank;
		if (other && JSON.stringify(value) !== JSON.stringify(other.value)) {
			matched.hidden.push(isPreferred ? { ...other, by: key } : { key, value, by: other.key });
		}
		if (isPreferred) matched.known[field] = { key, value, rank };
	}
	return { ...matched, unknown: Object.fromEntries(unknown) };
}

/** Tells whether `published` is the date of publication rather than a flag. */
function isDateOfPublication(field: Field, value: unknown): boolean {
	return field === "published" && typeof value === "string" && /\d{4}/.test(value);
}

/** Tells whether a mapping with other keys than those of a field that hides is about the subject of the post, such as the rating of a book. */
function isOfSubject(field: Field, value: unknown): boolean {
	const { nestedKeys }: FieldDeclaration = FIELDS[field];
	const isHiding = HIDING_FIELDS.some((one) => one === field);
	return (
		isHiding && nestedKeys !== undefined && isRecord(value) && !nestedKeys.some((key) => Object.hasOwn(value, key))
	);
}

/** Moves the keys of Zola's `taxonomies` table to the top level: https://www.getzola.org/documentation/content/taxonomies/ */
function withTaxonomies({ taxonomies, ...rest }: Record<string, unknown>): Record<string, unknown> {
	return isRecord(taxonomies)
		? { ...taxonomies, ...rest }
		: { ...rest, ...(taxonomies !== undefined && { taxonomies }) };
}

function isEmpty(value: unknown): boolean {
	return value === "" || value === "~" || value === "null" || value === null || value === undefined;
}
