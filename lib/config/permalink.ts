import { trimPath } from "@/lib/utils/text";

/** The placeholders of permalink patterns, each with a regular expression of its values. */
export const PERMALINK_PLACEHOLDERS = {
	year: "\\d{4}",
	month: "\\d{2}",
	day: "\\d{2}",
	hour: "\\d{2}",
	minute: "\\d{2}",
	second: "\\d{2}",
	shortyear: "\\d{2}",
	monthnumber: "\\d{1,2}",
	daynumber: "\\d{1,2}",
	yearday: "\\d{1,3}",
	monthname: "[a-z]+",
	weekdayname: "[a-z]+",
	categories: ".+",
	/** The `slug` of the front matter, or the path of the file below the folder of posts without its date. */
	slug: ".+",
	/** Like `slug`, but missing if the front matter has no `slug` and the file name has a date. */
	ownslug: ".+",
	/** Like `slug`, in lower case. */
	smallslug: ".+",
	/** The last segment of `slug`. */
	base: "[^/]+",
	/** The path of the file below the folder of posts, with its date. */
	file: ".+",
	/** The last segment of `file`. */
	filebase: "[^/]+",
	/** The folder of `file`. */
	folder: ".+",
	/** The date in the file name. */
	fileyear: "\\d{4}",
	filemonth: "\\d{2}",
	fileday: "\\d{2}",
	/** The title as a slug. */
	heading: "[^/]+",
	/** The `permalink` of the front matter. */
	address: ".+",
} as const;

export type PermalinkPlaceholder = keyof typeof PERMALINK_PLACEHOLDERS;

export const DEFAULT_PERMALINK = "/blog/:slug";

const PLACEHOLDER = /:([a-z]+)/gi;
/** Matches a placeholder whose value is different for each post. */
const UNIQUE_PLACEHOLDER = /:(slug|ownslug|smallslug|base|file|filebase|heading|address)(?![a-z])/;

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
	const unknown = [...pattern.matchAll(PLACEHOLDER)].find(([, name = ""]) => !(name in PERMALINK_PLACEHOLDERS));
	if (unknown) return `has an unknown placeholder, \`${unknown[0]}\`. Use :year, :month, :day, :categories and :slug.`;
	if (!/^\/[^/]/.test(pattern)) return "must begin with one slash, as in /:year/:slug.";
	if (!UNIQUE_PLACEHOLDER.test(pattern)) return "must contain `:slug`; otherwise all posts would have the same URL.";
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
