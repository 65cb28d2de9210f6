/** What a pattern of addresses may hold, and the form that each takes in an address. */
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
	/** The post's own name: its `slug`, or that of its file below the folder of posts, without a date. */
	slug: ".+",
	/** That of a post which asks for it, or whose file has no date. */
	ownslug: ".+",
	/** That without capitals, as some systems write all addresses. */
	smallslug: ".+",
	/** The last part of that. */
	base: "[^/]+",
	/** The path of its file below the folder of posts, with the date it may have. */
	file: ".+",
	filebase: "[^/]+",
	folder: ".+",
	fileyear: "\\d{4}",
	filemonth: "\\d{2}",
	fileday: "\\d{2}",
	/** Its title as a part of an address. */
	heading: "[^/]+",
	/** The address for which it asks in front matter. */
	address: ".+",
} as const;

export type PermalinkPlaceholder = keyof typeof PERMALINK_PLACEHOLDERS;

/** Where posts live unless the owner says otherwise. */
export const DEFAULT_PERMALINK = "/blog/:slug";

const PART = /:([a-z]+)/gi;
/** The parts of which each post has its own. */
const NAMES = /:(slug|ownslug|smallslug|base|file|filebase|heading|address)(?![a-z])/;

/** Names that other systems have for the same part. */
const OTHER_NAMES: Record<string, PermalinkPlaceholder> = {
	title: "slug",
	name: "slug",
	filename: "slug",
	category: "categories",
};

/** A pattern with this blog's names for its parts and without a slash at the end; unknown parts stay. */
export function normalizePermalink(pattern: string): string {
	const named = pattern.replace(PART, (part, name: string) => (OTHER_NAMES[name] ? `:${OTHER_NAMES[name]}` : part));
	return named.replace(/(.)\/+$/, "$1");
}

/** What is wrong with a pattern of addresses, if anything. */
export function validatePermalink(pattern: string): string | undefined {
	const unknown = [...pattern.matchAll(PART)].find(([, name = ""]) => !(name in PERMALINK_PLACEHOLDERS));
	if (unknown) return `\`${unknown[0]}\` is no part of an address. Known are :year, :month, :day, :categories, :slug.`;
	if (!/^\/[^/]/.test(pattern)) return "An address begins with one slash, as in /:year/:slug.";
	return NAMES.test(pattern) ? undefined : "Without `:slug`, two posts would have one address.";
}

/** Parts patterns that the settings of another system made into those that addresses can be made by, and the others with what is wrong. */
export function partitionPermalinks(patterns: readonly string[]): { usable: string[]; unusable: string[] } {
	const judged = patterns.map((pattern) => ({ pattern, fault: validatePermalink(normalizePermalink(pattern)) }));
	return {
		usable: judged.filter(({ fault }) => !fault).map(({ pattern }) => pattern),
		unusable: judged.filter(({ fault }) => fault).map(({ pattern, fault }) => `\`${pattern}\`: ${fault}`),
	};
}

/** A pattern with something in place of each part; nothing if one of them is missing. */
export function fillPermalink(
	pattern: string,
	fill: (part: PermalinkPlaceholder) => string | undefined,
): string | undefined {
	let isWhole = true;
	const filled = pattern.replace(PART, (_, name: PermalinkPlaceholder) => {
		const value = fill(name);
		if (value === undefined) isWhole = false;
		return value ?? "";
	});
	return isWhole ? filled.replace(/\/{2,}/g, "/") : undefined;
}
