import { trimPath } from "@/lib/utils/text";

/** The placeholders of permalink patterns, with their meaning. */
export const PERMALINK_PLACEHOLDERS = {
	year: "the year of the date, four digits",
	month: "the month, two digits",
	day: "the day of the month, two digits",
	hour: "the hour, two digits",
	minute: "the minute, two digits",
	second: "the second, two digits",
	shortyear: "the last two digits of the year",
	monthnumber: "the month without a leading zero",
	daynumber: "the day of the month without a leading zero",
	yearday: "the day of the year, three digits",
	monthname: "the English name of the month in lower case",
	weekdayname: "the English name of the weekday in lower case",
	categories: "the `categories` in lower case, separated by slashes",
	slug: "the `slug`, or the file name without its date",
	ownslug: "the same, where the post has a `slug` or its file name no date",
	smallslug: "the slug in lower case",
	base: "the last segment of the slug",
	file: "the path of the file below the folder of posts, with its date",
	filebase: "the last segment of that path",
	folder: "the folder of the file, below the folder of posts",
	fileyear: "the year in the file name",
	filemonth: "the month in the file name",
	fileday: "the day in the file name",
	heading: "the title as a slug",
	address: "the `permalink` of the front matter",
} as const;

export type PermalinkPlaceholder = keyof typeof PERMALINK_PLACEHOLDERS;

export const DEFAULT_PERMALINK = "/blog/:slug";

const PLACEHOLDER = /:([a-z]+)/gi;
/** Matches a placeholder whose value is different for each post. */
const UNIQUE_PLACEHOLDER = /:(slug|ownslug|smallslug|base|file|filebase|heading|address)(?![a-z])/;

const DATE_PLACEHOLDERS = ["year", "month", "day", "monthnumber", "daynumber"] satisfies PermalinkPlaceholder[];

const PLACEHOLDER_ALIASES: Record<string, PermalinkPlaceholder> = {
	title: "slug",
	name: "slug",
	filename: "slug",
	category: "categories",
};

/** Replaces placeholders of other systems, keeps unknown ones, and removes the slash at the end. */
export function normalizePermalink(pattern: string): string {
	const normalized = pattern.replace(PLACEHOLDER, (placeholder, name: string) => {
		const alias = PLACEHOLDER_ALIASES[name];
		return alias ? `:${alias}` : placeholder;
	});
	return trimPath(normalized);
}

/** Returns an error as a phrase that follows the name of the pattern; `undefined` for a valid pattern. */
export function validatePermalink(pattern: string): string | undefined {
	const known = Object.keys(PERMALINK_PLACEHOLDERS);
	const error = validatePattern(pattern, known, "Use :year, :month, :day, :categories and :slug.");
	if (error || UNIQUE_PLACEHOLDER.test(pattern)) return error;
	return "must contain `:slug`; otherwise all posts would have the same URL.";
}

/** Does the same for a pattern that a date fills in. */
export function validateDatePattern(pattern: string): string | undefined {
	return validatePattern(pattern, DATE_PLACEHOLDERS, "Use :year, :month and :day.");
}

function validatePattern(pattern: string, known: readonly string[], remedy: string): string | undefined {
	const unknown = [...pattern.matchAll(PLACEHOLDER)].find(([, name = ""]) => !known.includes(name));
	if (unknown) return `has an unknown placeholder, \`${unknown[0]}\`. ${remedy}`;
	if (!/^\/[^/]/.test(pattern)) return "must begin with one slash, as in /:year/:slug.";
	if (/\/\.\.?(?:\/|$)/.test(pattern)) return "must not have a segment `.` or `..`.";
	return undefined;
}

/** Separates usable patterns of another system from the others, for which it returns messages. */
export function partitionPermalinks(patterns: readonly string[]): { usable: string[]; unusable: string[] } {
	const validated = patterns.map((pattern) => ({ pattern, error: validatePermalink(normalizePermalink(pattern)) }));
	return {
		usable: validated.filter(({ error }) => !error).map(({ pattern }) => pattern),
		unusable: validated.filter(({ error }) => error).map(({ pattern, error }) => `\`${pattern}\` ${error}`),
	};
}

/** Returns `undefined` if a placeholder has no value. */
export function fillPermalink(
	pattern: string,
	getValue: (placeholder: PermalinkPlaceholder) => string | undefined,
): string | undefined {
	let isComplete = true;
	const path = pattern.replace(PLACEHOLDER, (_, name: PermalinkPlaceholder) => {
		const value = getValue(name);
		if (value === undefined) isComplete = false;
		return value ?? "";
	});
	return isComplete ? path.replace(/\/{2,}/g, "/") : undefined;
}
