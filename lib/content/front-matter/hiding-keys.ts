import { guessEnd, parseDate, startTime } from "@/lib/content/dates/dates";
import type { FieldDeclaration } from "@/lib/declarations/field";
import { isRecord } from "@/lib/utils/collections";
import { listEntries } from "@/lib/utils/parsed-data";
import { normalizeKey } from "@/lib/utils/text";
import { DRAFT, DRAFT_STATES, HIDDEN, NO, PUBLISHED_KEYS, STATUS_KEYS, toWords, YES } from "./draft-words";
import { type Field, findField } from "./field-keys";
import { FIELDS } from "./fields";

type IsHidden = (value: unknown) => boolean;

/** Tells whether a text is a flag, or the only one of a list, in any language. */
const isFlag =
	(words: RegExp): IsHidden =>
	(value) => {
		const [text, ...others] = listTexts(
			Array.isArray(value) ? value : [value].filter((one) => typeof one === "string"),
		);
		return text !== undefined && others.length === 0 && words.test(text.normalize("NFC"));
	};
const isOn = isFlag(YES);
const isOff = isFlag(NO);
/** Tells whether a value is neither empty nor off. */
export const isGiven: IsHidden = (value) => value !== "" && value !== null && !isOff(value);
const isOneOf =
	(...words: readonly string[]): IsHidden =>
	(value) =>
		listTexts(value).some((one) => words.includes(normalizeKey(one)));

/** Returns a test of a text, or of each text inside of a value, by its words: `in-progress` and `inProgress` are "in progress". */
const hasWord = (words: string): IsHidden => {
	const pattern = new RegExp(`(?:^| )(?:${words})(?: |$)`, "iu");
	return (value) => listTexts(value).some((one) => pattern.test(toWords(one.replace(/(?<=[a-z])(?=[A-Z])/g, " "))));
};
const isAnyOf =
	(...tests: readonly IsHidden[]): IsHidden =>
	(value) =>
		tests.some((test) => test(value));
/** Tells whether a table, such as `extra` of Zola, has a key that hides. */
const isHiddenInside: IsHidden = (value) =>
	isRecord(value) && Object.entries(value).some(([key, inner]) => isHiddenElsewhere(key, inner));
const isHiddenWord = hasWord(HIDDEN);
const isStateOfDraft = hasWord(DRAFT_STATES);

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
		`${STATUS_KEYS} status state stage phase workflow draftstatus poststatus poststate articlestatus wpstatus wordpressstatus publishstatus publishstate publicationstatus publicationstate workflowstate workflowstatus`,
		isAnyOf(isOneOf(...STATES), isStateOfDraft),
	],
	["publication", isOneOf(...STATES)],
	["privacy access audience tier tiers", isAnyOf(isOneOf(...STATES, ...AUDIENCES), isHiddenWord)],
	["visibility", isAnyOf(isOff, isOneOf(...STATES, ...AUDIENCES), isHiddenWord)],
	["type posttype kind", isOneOf(...HIDDEN_KINDS)],
	["private isprivate privat geheim nopublish dontpublish donotpublish deletedat deletedon", isGiven],
	["iswip internal protected encrypt encrypted headless saveasdraft", isOn],
	["unfinished incomplete disabled members paid premium pending expired", isOn],
	["notpublished workinprogress inprogress requirelogin loginrequired", isOn],
	["secret confidential paywall trash trashed deleted scheduled", isOn],
	["hidden ishidden hide hidepost noindex robotsnoindex eleventyexcludefromcollections", isOn],
	["public ispublic visible isvisible listed islisted render enabled dgpublish live online", isOff],
	["ready isready approved isapproved released isreleased routable publishable ispublishable", isOff],
	["readytopublish readyforpublication shouldpublish topublish publishtoweb publishtoblog publishtosite", isOff],
	[PUBLISHED_KEYS, isOff],
	["password postpassword passphrase", isGiven],
	[
		"robots",
		isAnyOf(hasWord("noindex|no index|none"), isHiddenInside, (value) => isRecord(value) && isOff(value.index)),
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
	"u",
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
const EXPIRY =
	/^(?:expir(?:y|es?|ed|ation)|unpublish)(?:date|at|on)?$|^(?:valid|visible|available|published|online)(?:until|till)$/;

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
	const name = normalizeKey(key.normalize("NFC"));
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

/** When a post is looked at, in milliseconds since the epoch, and whether it has a day of its own. */
export interface Clock {
	now: number;
	timeZone: string;
	hasDate: boolean;
}

/** Tells whether a table of fields keeps posts from readers, here or in another system; by a day too if there is a clock. */
export function hidesPosts(fields: unknown, clock?: Clock): boolean {
	if (!isRecord(fields)) return false;
	return Object.entries(fields).some(
		([key, value]) =>
			isHidingFlag(key, findField(key), value) ||
			isHiddenElsewhere(key, value) ||
			// https://www.11ty.dev/docs/permalinks/#permalink-false
			(findField(key) === "permalink" && isOff(value)) ||
			(clock !== undefined && typeof value === "string" && isLater(key, value, clock)),
	);
}

/** Tells whether a value is the day, after now, from which readers see a post. */
function isLater(key: string, value: string, { now, timeZone, hasDate }: Clock): boolean {
	const isDay = isPublicationKey(key, { hasDate }) || (!hasDate && findField(key) === "date");
	return isDay && (latestTime(value, timeZone) ?? 0) > now;
}

/** Returns the instant of a date, in milliseconds since the epoch; of one that can't be read, the latest that it may mean. */
export function latestTime(text: string, timeZone: string): number | undefined {
	const date = parseDate(text, timeZone);
	return date ? startTime(date, timeZone) : guessEnd(text)?.time;
}

/** Lists the texts inside of a value, at every depth: `[[Draft]]` is a list in a list. */
function listTexts(value: unknown): string[] {
	return [value, ...listEntries(value).map((entry) => entry.value)].filter((one) => typeof one === "string");
}
