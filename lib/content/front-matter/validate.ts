import type { Site } from "@/lib/config/site";
import { guessDay, guessEnd, parseDate, startTime } from "@/lib/content/dates/dates";
import type { RuleName } from "@/lib/diagnostics/rules";
import { isRecord } from "@/lib/utils/collections";
import { listEntries, type ParsedData } from "@/lib/utils/parsed-data";
import type { Position } from "@/lib/utils/position";
import { describeIssue } from "@/lib/utils/scalars";
import { didYouMean } from "@/lib/utils/suggest";
import { normalizeKey } from "@/lib/utils/text";
import { isUnknownVisibility, type UnusedField } from "./exported-metadata";
import {
	findField,
	findHidingKey,
	HIDING_FIELDS,
	isMisspeltTrust,
	KNOWN_KEYS,
	LIST_FIELDS,
	matchFields,
} from "./field-keys";
import {
	HIDDEN_KINDS,
	isEmbargoKey,
	isEndKey,
	isExpiryKey,
	isGiven,
	isHiddenElsewhere,
	isHidingFlag,
	isNeverPublished,
	isOfPost,
	isPublicationKey,
	latestTime,
} from "./hiding-keys";
import { postSchema } from "./validation-schema";
import { labels } from "./value-schemas";

/**
 * The fields that decide about the visibility and the path of a post: an invalid one is an error, while others are
 * left out.
 */
const DECISIVE_FIELDS: readonly string[] = [...HIDING_FIELDS, "title", "trust", "slug", "permalink"];
const OWN_FLAGS =
	" Its value marks the post as not for readers. Write `draft: true`, or `unlisted: true` for a page that no list has, or rename the key if it is about something else.";
/** Matches a date with such a word at its end. */
const HIDING_WORD = new RegExp(`\\s(?:${HIDDEN_KINDS.join("|")})$`, "i");
/** Maximum number of entries in one of these lists. */
const MAX_ITEMS = 200;

export type Report = (path: readonly PropertyKey[], rule: RuleName, message: string, position?: Position) => void;

type FieldSettings = Pick<Site, "timeZone"> & Partial<Pick<Site, "spacedLists" | "taxonomies">>;

/** The keys whose text Jekyll splits at spaces: https://jekyllrb.com/docs/posts/#tags-and-categories */
const SPACED_LIST = /^(tags|categories)$/;

/**
 * Validates the front matter. Corrects values whose meaning is clear, leaves out other invalid ones, and reports
 * both. `fileDate` is the date in the file name, and `now` the time in milliseconds since the epoch. `isUnclear` tells
 * whether a key that isn't used may be meant to keep the post from readers, who see it otherwise.
 */
export function validateFields(
	data: ParsedData,
	{ timeZone, spacedLists, taxonomies = {} }: FieldSettings,
	{
		fileDate,
		now,
		isInDrafts,
		otherFields = [],
		exports = [],
		linesInTexts = [],
	}: {
		fileDate: string | undefined;
		now: number;
		isInDrafts: boolean;
		otherFields?: readonly string[] | undefined;
		exports?: readonly UnusedField[];
		linesInTexts?: readonly UnusedField[];
	},
	report: Report,
) {
	const record = isRecord(data.value) ? data.value : {};
	const { known, unknown, hidden } = matchFields(record);
	const isDraft =
		isInDrafts ||
		[known.draft, known.published].some((one) => one && isHidingFlag(one.key, findField(one.key), one.value));
	const hasDate = known.date !== undefined || fileDate !== undefined;
	let isUnclear = false;
	const invalid = new Set<string>();
	const holdBack = (path: readonly PropertyKey[], message: string, position?: Position) => {
		isUnclear = true;
		reportUnclear(report, path, message, position);
	};
	/** Returns the key of the field that another key may mean, if its value would keep the post from readers. */
	const findMeant = (key: string, value: unknown): string | undefined => {
		const meant = findHidingKey(key) ?? (isPublicationKey(key, { hasDate }) ? "date" : undefined);
		const time = typeof value === "string" ? latestTime(value, timeZone) : undefined;
		if (time !== undefined) return time > now ? meant : undefined;
		const isEmbargo = isEmbargoKey(key) && isGiven(value) && !hasOnlyPastYears(String(value), now);
		return isEmbargo || isHidingFlag(key, findField(meant ?? ""), value) ? meant : undefined;
	};
	/** Tells whether the value of a key without effect would keep the post from readers. */
	const isHiding = (key: string, value: unknown): boolean => {
		const expiry = isExpiryKey(key) && typeof value === "string" ? parseDate(value, timeZone) : undefined;
		const isExpired = expiry !== undefined && startTime(expiry, timeZone) <= now;
		return isExpired || findMeant(key, value) !== undefined || isHiddenElsewhere(key, value);
	};
	/** Reports a key without effect: as an error if its value would keep the post from readers. */
	const reportUnused = (key: string, value: unknown, reason: string, hint: string) => {
		if (isDraft || !isHiding(key, value)) return report([key], "front-matter-unknown", reason + hint);
		const meant = findMeant(key, value);
		const write = meant === undefined ? OWN_FLAGS : ` Did you mean \`${meant}\`?`;
		holdBack([key], reason + (findField(key) ? hint : write));
	};
	for (const { key, value, by } of hidden) {
		const message = `\`${key}\` is not used, as \`${by}\` is another name of the same field.`;
		reportUnused(key, value, message, " Delete one of them.");
	}
	const hasFlag = [known.draft, known.published, known.unlisted].some((flag) => flag !== undefined);
	for (const [key, table] of Object.entries(isDraft ? {} : record)) {
		if (isNeverPublished(key, table, { hasFlag })) holdBack([key], `\`${key}\` has no value.${OWN_FLAGS}`);
		if (isHiddenElsewhere(key, table)) continue;
		const inner = listEntries(table).find(({ key: name, value, path }) => {
			if (name === "") return false;
			const parent = [key, ...path.slice(0, -1)].findLast((one) => typeof one === "string");
			return isHidingFlag(name, findField(name), value) || (isOfPost(name, parent ?? key) && isHiding(name, value));
		});
		if (inner)
			holdBack(
				[key, ...inner.path],
				`\`${inner.key}\` below \`${key}\` has no effect. Move it above all tables, so that it isn't below a key.`,
			);
	}
	const ofTaxonomies = new Set(Object.values(taxonomies).map(({ field }) => normalizeKey(field)));
	const knownElsewhere = new Set(otherFields.map(normalizeKey));
	for (const [key, value] of Object.entries(unknown)) {
		if (ofTaxonomies.has(normalizeKey(key))) {
			if (hasFlag || !isHiding(key, value)) continue;
			const remedy = "Write `draft: true`, or `draft: false` if it is for readers.";
			holdBack([key], `The value of \`${key}\`, a taxonomy, marks the post as not for readers. ${remedy}`);
			continue;
		}
		const isDate = !hasDate && !isEndKey(key) && typeof value === "string" && isDateLike(value, timeZone);
		const hint = didYouMean(key, KNOWN_KEYS) || (isDate ? " Did you mean `date`?" : " The blog does not use it.");
		if (isMisspeltTrust(key, value)) {
			invalid.add("trust");
			const message = `Unknown front matter field \`${key}\`. Did you mean \`trust\`? Until then the trust is \`text\`.`;
			report([key], "front-matter-invalid", message);
		} else if (!knownElsewhere.has(normalizeKey(key)) || isHiding(key, value))
			reportUnused(key, value, `Unknown front matter field \`${key}\`.`, hint);
	}
	const raw = Object.fromEntries(
		Object.entries(known).map(([field, { key, value }]) => [
			field,
			spacedLists && SPACED_LIST.test(key) && typeof value === "string" ? value.split(/[\s,]+/) : value,
		]),
	);
	for (const one of isDraft ? [] : exports) {
		const { key, value, position } = one;
		if (raw[key] === value || !(isHiding(key, value) || isUnknownVisibility(one))) continue;
		holdBack([], `\`${key}\` of this export has no effect. Move it to the front matter, or delete it.`, position);
	}
	for (const { key, value, position } of isDraft ? [] : linesInTexts) {
		const message = `\`${key}\` has no effect, as this line is part of the text above it. Write it as \`${key}: …\` at the beginning of its line, or change its words.`;
		if (isHiding(key, value)) holdBack([], message, position);
	}
	const positions = Object.fromEntries(
		Object.entries(known).map(([field, { key }]) => [field, data.positionOf([key])]),
	);
	const positionIn = (field: keyof typeof known, ...path: PropertyKey[]) =>
		data.positionOf([known[field]?.key ?? field, ...path]);
	const schema = postSchema(timeZone);
	let result = schema.safeParse(raw);
	for (const issue of result.error?.issues ?? []) {
		const [field = "", ...rest] = issue.path;
		const name = String(field);
		const key = known[field as keyof typeof known]?.key ?? name;
		const message = describeIssue([key, ...rest], issue.message);
		const correction = correctValue(name, raw[name], name === "date" ? fileDate : undefined, now);
		const corrected = correction && { ...raw, [name]: correction.value };
		if (corrected && !schema.safeParse(corrected).error?.issues.some(({ path }) => path[0] === field)) {
			raw[name] = correction.value;
			report([key, ...rest], "front-matter-corrected", `${message} ${correction.note}`);
			continue;
		}
		if (DECISIVE_FIELDS.includes(name)) report([key, ...rest], "front-matter-invalid", message);
		else report([key, ...rest], "front-matter-left-out", `${message} Until then the post is shown without it.`);
		invalid.add(name);
		delete raw[name];
	}
	if (result.error) result = schema.safeParse(raw);
	const fields = result.data ?? {};
	const limit = (key: string, items: unknown) => {
		if (!Array.isArray(items) || items.length <= MAX_ITEMS) return;
		const message = `\`${key}\` has ${items.length} entries. The first ${MAX_ITEMS} are used; shorten the list.`;
		report([key], "front-matter-corrected", message);
		items.length = MAX_ITEMS;
	};
	for (const field of LIST_FIELDS) limit(known[field]?.key ?? field, fields[field]);
	/** Reads the values of a taxonomy: of a list that every blog has, such as `categories`, or of a field of the owner's. */
	const readTerms = (name: string): string[] => {
		const field = findField(name);
		if (field) return field === "categories" || field === "keywords" ? (fields[field] ?? []) : [];
		const key = Object.keys(unknown).find((one) => normalizeKey(one) === normalizeKey(name));
		if (key === undefined || unknown[key] === "" || unknown[key] === null) return [];
		const { data: items = [], error } = labels.safeParse(unknown[key]);
		const message = describeIssue([key], error?.issues[0]?.message ?? "");
		if (error) report([key], "front-matter-left-out", `${message} Until then the post is shown without it.`);
		limit(key, items);
		return items;
	};
	const terms = Object.values(taxonomies).map(({ name, field }) => [name, readTerms(field)] as const);
	return {
		fields,
		invalid,
		isUnclear,
		extra: unknown,
		terms: terms.length > 0 ? Object.fromEntries(terms) : undefined,
		positions,
		positionIn,
	};
}

/** Reports something that may be meant to keep the post from readers. The caller has to leave the post out. */
export function reportUnclear(
	report: Report,
	path: readonly PropertyKey[],
	message: string,
	position?: Position,
): void {
	report(path, "front-matter-unclear", `${message} Until that is clear, the post is not published.`, position);
}

/** Tells whether a text is a date, or nearly so, such as `May 1 2024`. A number may be anything. */
function isDateLike(text: string, timeZone: string): boolean {
	if (/^\d*$/.test(text.trim())) return false;
	return parseDate(text, timeZone) !== undefined || guessDay(text) !== undefined;
}

/** Returns the most likely intended value, and a sentence about it. */
function correctValue(
	field: string,
	value: unknown,
	fileDate: string | undefined,
	now: number,
): { value: string; note: string } | undefined {
	if (field === "date" || field === "updated") {
		const text = isRecord(value) ? value.date : value;
		// A line below the date that is only a word is a part of its text.
		if (typeof text !== "string" || HIDING_WORD.test(text)) return undefined;
		const [guess, end] = [guessDay(text), guessEnd(text)];
		// A scheduled post must not be public before the time that its author may mean.
		if (end && field === "date" && end.time > now)
			return {
				value: new Date(end.time).toISOString(),
				note: `Until then the post is published when ${end.day} is over in all time zones.`,
			};
		if (guess !== undefined) return { value: guess, note: `Until then it is ${guess}.` };
		// The file name may have the day on which a scheduled post was written.
		return fileDate !== undefined && hasOnlyPastYears(text, now)
			? { value: fileDate, note: `Until then it is ${fileDate}, as in the file name.` }
			: undefined;
	}
	if (!Array.isArray(value) || !value.every((item) => typeof item === "string")) return undefined;
	const text = value.join(", ");
	return { value: text, note: `Until then it is \`${text}\`.` };
}

/** Tells whether a text has years, all of them before that of `now`, such as `5. Mai 2017`. */
function hasOnlyPastYears(text: string, now: number): boolean {
	const years = text.match(/\d{4,}/g) ?? [];
	return years.length > 0 && years.every((year) => Number(year) < new Date(now).getUTCFullYear());
}
