import { isRecord } from "@/lib/utils/collections";
import { flag } from "@/lib/utils/scalars";
import { normalizeKey } from "@/lib/utils/text";

type IsHidden = (value: unknown) => boolean;

const isOn: IsHidden = (value) => flag.safeParse(value).data === true;
const isOff: IsHidden = (value) => flag.safeParse(value).data === false;
const isGiven: IsHidden = (value) => value !== "" && value !== null && !isOff(value);
const isOneOf =
	(...words: readonly string[]): IsHidden =>
	(value) =>
		typeof value === "string" && words.includes(normalizeKey(value));

const KINDS = ["draft", "drafts", "private", "hidden", "unpublished", "unlisted", "wip"];
const STATES = [
	...[...KINDS, "autodraft", "pending", "pendingreview", "review", "inreview", "scheduled", "future", "internal"],
	...["secret", "notpublished", "unfinished", "skip", "trash", "trashed", "deleted"],
];
const AUDIENCES = ["members", "paid", "onlypaid", "tiers", "password"];

/**
 * The keys by which other systems, themes and plugins keep a post from readers, in the form of {@link normalizeKey}, and the values that
 * do so: states of WordPress, Ghost, Nikola and Pelican, `build` of Hugo, `render` of Zola, and so on.
 */
const HIDING_VALUES: readonly (readonly [keys: string, isHidden: IsHidden])[] = [
	["status state poststatus publishstatus publicationstatus", isOneOf(...STATES)],
	["visibility access audience", isOneOf(...STATES, ...AUDIENCES)],
	["type posttype kind", isOneOf(...KINDS)],
	["private isprivate wip iswip unfinished internal protected encrypt encrypted headless saveasdraft", isOn],
	["hidden ishidden hide hidepost noindex robotsnoindex eleventyexcludefromcollections", isOn],
	["public ispublic visible isvisible listed islisted render enabled dgpublish", isOff],
	["password", isGiven],
	["robots", (value) => typeof value === "string" && /\b(?:noindex|none)\b/i.test(value)],
	["build", (value) => isRecord(value) && [value.render, value.list].some(isOneOf("never", "link", "false"))],
];

const isHiddenByKey = new Map(
	HIDING_VALUES.flatMap(([keys, isHidden]) => keys.split(" ").map((key) => [key, isHidden] as const)),
);

/** Tells whether a key that this blog doesn't use says, in another system, that readers don't see the post. */
export function isHiddenElsewhere(key: string, value: unknown): boolean {
	return isHiddenByKey.get(normalizeKey(key))?.(value) ?? false;
}
