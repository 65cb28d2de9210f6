import type { FieldDeclaration } from "@/lib/declarations/field";
import { isRecord } from "@/lib/utils/collections";
import { flag } from "@/lib/utils/scalars";
import { normalizeKey } from "@/lib/utils/text";
import { DRAFT } from "./draft-names";
import { type Field, findField } from "./field-keys";
import { FIELDS } from "./fields";

type IsHidden = (value: unknown) => boolean;

const isOn: IsHidden = (value) => flag.safeParse(value).data === true;
const isOff: IsHidden = (value) => flag.safeParse(value).data === false;
/** Tells whether a value is neither empty nor off. */
export const isGiven: IsHidden = (value) => value !== "" && value !== null && !isOff(value);
const isOneOf =
	(...words: readonly string[]): IsHidden =>
	(value) =>
		[value].flat().some((one) => typeof one === "string" && words.includes(normalizeKey(one)));

/** Returns a test of a text, or of each of a list of texts, by its words: `in-progress` and `inProgress` are "in progress". */
const hasWord =
	(pattern: RegExp): IsHidden =>
	(value) =>
		[value]
			.flat()
			.some((one) => typeof one === "string" && pattern.test(one.replace(/[\W_]+|(?<=[a-z])(?=[A-Z])/g, " ")));
const isAnyOf =
	(...tests: readonly IsHidden[]): IsHidden =>
	(value) =>
		tests.some((test) => test(value));
/** Tells whether a table, such as `extra` of Zola, has a key that hides. */
const isHiddenInside: IsHidden = (value) =>
	isRecord(value) && Object.entries(value).some(([key, inner]) => isHiddenElsewhere(key, inner));
const isStateOfDraft = hasWord(
	new RegExp(
		`\\b(?:${DRAFT}|draft\\w*|private|todo|inactive|disabled|offline|rejected|backlog|on hold|do not publish|(?:in|needs?|under|awaiting|for) review|needs? work|ideas?|progress|not (?:ready|done|finished|published)|incomplete|none|embargo\\w*)\\b`,
		"i",
	),
);

/** The kinds of texts that aren't for readers, in the form of {@link normalizeKey}. */
export const HIDDEN_KINDS = ["draft", "drafts", "private", "hidden", "unpublished", "unlisted", "wip"];
const STATES = [
	...[...HIDDEN_KINDS, "autodraft", "pending", "pendingreview", "review", "inreview", "scheduled", "future"],
	...["internal", "secret", "notpublished", "unfinished", "skip", "trash", "trashed", "deleted"],
];
const AUDIENCES = [
	...["members", "membersonly", "paid", "onlypaid", "paidonly", "premium", "tiers", "password"],
	...["restricted", "subscribers", "subscribersonly", "paidsubscribers"],
];

/** The keys below which other systems and themes have fields of the post itself. */
const TABLES = ["params", "extra", "seo", "meta", "metadata"];
/** Matches keys below a field that may be about its value, such as the image of `cover: { hidden: true }`. */
const OF_PART = /^(?:is)?(?:hidden|hide|visible|listed|public|enabled|disabled|render|live|online|ready)$/;

/**
 * The keys by which other systems, themes and plugins keep a post from readers, in the form of {@link normalizeKey}, and the values that
 * do so: states of WordPress, Ghost, Nikola and Pelican, `build` of Hugo, `render` of Zola, and so on.
 */
const HIDING_VALUES: readonly (readonly [keys: string, isHidden: IsHidden])[] = [
	[
		"status state stage phase workflow draftstatus poststatus poststate articlestatus wpstatus wordpressstatus publishstatus publishstate publicationstatus publicationstate workflowstate workflowstatus",
		isAnyOf(isOneOf(...STATES), isStateOfDraft),
	],
	["publication", isOneOf(...STATES)],
	["privacy access audience tier tiers", isAnyOf(isOneOf(...STATES, ...AUDIENCES), isStateOfDraft)],
	["visibility", isAnyOf(isOff, isOneOf(...STATES, ...AUDIENCES), isStateOfDraft)],
	["type posttype kind", isOneOf(...HIDDEN_KINDS)],
	["private isprivate privat geheim iswip internal protected encrypt encrypted headless saveasdraft", isOn],
	["unfinished incomplete disabled members paid premium pending expired", isOn],
	["notpublished workinprogress inprogress requirelogin loginrequired", isOn],
	["secret confidential paywall trash trashed deleted scheduled nopublish dontpublish donotpublish", isOn],
	["hidden ishidden hide hidepost noindex robotsnoindex eleventyexcludefromcollections", isOn],
	["public ispublic visible isvisible listed islisted render enabled dgpublish live online", isOff],
	["ready approved released", isOff],
	["password postpassword passphrase", isGiven],
	[
		"robots",
		isAnyOf(
			hasWord(/\b(?:noindex|no index|none)\b/i),
			isHiddenInside,
			(value) => isRecord(value) && isOff(value.index),
		),
	],
	[TABLES.join(" "), isHiddenInside],
	["build", (value) => isRecord(value) && [value.render, value.list].some(isOneOf("never", "link", "false"))],
];

const isHiddenByKey = new Map(
	HIDING_VALUES.flatMap(([keys, isHidden]) => keys.split(" ").map((key) => [key, isHidden] as const)),
);

/** Matches keys such as `members_only` and `entwurf`, in the form of {@link normalizeKey}, but not the field `draft`. */
const HIDING_NAME = new RegExp(
	`^(?!drafts?$)(?:(?:members?|subscribers?|friends|internal|paid|e?mail|newsletter)only|${DRAFT})$`,
);
/** Matches keys of the day up to which a post is kept from readers. */
const EMBARGO =
	/^embargo(?:ed|date)?$|^(?:embargo(?:ed)?|h[eo]ld|hid(?:e|den)|private|drafts?|secret|unlisted|unpublished)(?:until|till)$/;
/** Matches keys of the day from which readers see a post, unless they match {@link END}. */
const PUBLICATION =
	/embargo|schedul|release|golive|goeslive|livedate|launch|availab|publish|publication|notbefore|^(?:visible|shown?|display(?:ed)?|active|online|live|valid)from$|^post(?:date|time)$|^posted(?:date|at|on)?$|^(?:live|online|public|visible)$/;
/** Matches keys of the day from which readers don't see a post any more. */
const END = /^un|expir|end|until/;
/** Matches keys of the day of a post that has no other. */
const ONLY_DATE = /^(?:datetime|timestamp|datum|fecha|issued|(?:date)?created(?:at|on)?)$/;
const EXPIRY = /^(?:expir(?:y|es|ation)|unpublish)(?:date|at|on)?$/;

/**
 * Tells whether a key is that of the date from which other systems don't show a post any more, such as Hugo:
 * https://gohugo.io/content-management/front-matter/#expirydate
 */
export function isExpiryKey(key: string): boolean {
	return EXPIRY.test(normalizeKey(key));
}

/** Tells whether a key below another one may be about the post. */
export function isOfPost(key: string, parent: string): boolean {
	if (TABLES.includes(normalizeKey(parent))) return true;
	const field = findField(parent);
	if (field === undefined || OF_PART.test(normalizeKey(key))) return false;
	const { nestedKeys = [] }: FieldDeclaration = FIELDS[field];
	return !nestedKeys.includes(key);
}

/** Tells whether a key is that of a day from which something ends, which is no date of a post. */
export function isEndKey(key: string): boolean {
	return END.test(normalizeKey(key));
}

/** Tells whether a key that this blog doesn't use keeps a post from readers in another system. */
export function isHiddenElsewhere(key: string, value: unknown): boolean {
	const name = normalizeKey(key);
	return isHiddenByKey.get(name)?.(value) ?? (HIDING_NAME.test(name) && isOn(value));
}

/**
 * Tells whether a key has the `null` that systems such as Strapi and Ghost write for a post that was never published, or is the empty checkbox
 * of Obsidian for one that isn't. `hasFlag` tells whether the post has another flag.
 */
export function isNeverPublished(key: string, value: unknown, { hasFlag }: { hasFlag: boolean }): boolean {
	const [name, isNull] = [normalizeKey(key), value === null || value === "null" || value === "~"];
	return name === "publishedat" ? isNull : !hasFlag && /^(?:dg)?publish$/.test(name) && (isNull || value === "");
}

/** Tells whether the value of a key is the day up to which a post is kept from readers, as `embargo` is. */
export function isEmbargoKey(key: string): boolean {
	return EMBARGO.test(normalizeKey(key));
}

/** Tells whether the value of a key is the day from which readers see the post. `hasDate` tells whether the post has another day. */
export function isPublicationKey(key: string, { hasDate }: { hasDate: boolean }): boolean {
	const name = normalizeKey(key);
	return (PUBLICATION.test(name) && !END.test(name)) || EMBARGO.test(name) || (!hasDate && ONLY_DATE.test(name));
}

/** Tells whether a flag would hide a post if its key meant a field. */
export function isHidingFlag(key: string, field: Field | undefined, value: unknown): boolean {
	// Such as `unpublished: true`.
	if (field === "published") return /^(?:un|not?)/i.test(key) ? isOn(value) : isOff(value);
	return (field === "draft" || field === "unlisted") && isOn(value);
}

/** Tells whether a table of fields keeps posts from readers, here or in another system. */
export function hidesPosts(fields: unknown): boolean {
	if (!isRecord(fields)) return false;
	return Object.entries(fields).some(
		([key, value]) =>
			isHidingFlag(key, findField(key), value) ||
			isHiddenElsewhere(key, value) ||
			// https://www.11ty.dev/docs/permalinks/#permalink-false
			(findField(key) === "permalink" && isOff(value)),
	);
}
