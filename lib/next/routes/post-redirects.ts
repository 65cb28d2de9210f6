import { PERMALINK_PLACEHOLDERS, type PermalinkPlaceholder } from "@/lib/config/permalink";
import type { Redirects } from "@/lib/content/urls/redirects";
import { exactDestination, exactPattern } from "@/lib/outputs/output";
import type { Redirect } from "./redirects";

/** The URL patterns of posts, such as `/:year/:slug`. */
export interface Permalinks {
	permalink: string;
	/** The patterns that posts had before. */
	oldPermalinks: readonly string[];
}

const PLACEHOLDER = /:([a-z]+)/g;

/**
 * Returns as few redirects as possible for the old paths of posts, because a server matches all of them against every
 * request: one for each old permalink that can be used as a pattern, and one for each path that no pattern redirects.
 */
export function postRedirects(
	redirects: Redirects,
	pages: ReadonlySet<string>,
	{ permalink, oldPermalinks }: Permalinks,
): Redirect[] {
	const target = simplifyPattern(permalink);
	const patterns = [...new Set(oldPermalinks.map(simplifyPattern))].filter((old) => isUsable(old, target, pages));
	// Next matches paths case-insensitively: a redirect that differs from a page only in case would hide the page.
	const lowerCasePaths = new Set([...pages].map((page) => page.toLowerCase()));
	const remaining = [...redirects].filter(([oldPath, path]) => {
		const isNeeded = applyPatterns(oldPath, patterns, target) !== path && !lowerCasePaths.has(oldPath.toLowerCase());
		if (isNeeded) lowerCasePaths.add(oldPath.toLowerCase());
		return isNeeded;
	});
	return [
		...remaining.map(([oldPath, path]) => ({ source: exactPattern(oldPath), destination: exactDestination(path) })),
		...patterns.map((pattern) => ({ source: toNextPattern(pattern), destination: toNextDestination(target) })),
	];
}

/** Replaces placeholders that usually equal the slug or the date. Posts for which they don't get their own redirect. */
function simplifyPattern(pattern: string): string {
	const withSlug = pattern.replace(/:(?:ownslug|smallslug|base|filebase|file)(?![a-z])/g, ":slug");
	return withSlug.replace(/:file(year|month|day)/g, ":$1").replace("/:folder/", "/");
}

/** Tells whether a pattern has all placeholders of the permalink and matches no page. */
function isUsable(pattern: string, permalink: string, pages: ReadonlySet<string>): boolean {
	const available = new Set([...pattern.matchAll(PLACEHOLDER)].map(([, name]) => name));
	const needed = [...permalink.matchAll(PLACEHOLDER)].map(([, name]) => name);
	const expression = toRegExp(pattern);
	return needed.every((name) => available.has(name)) && ![...pages].some((page) => expression.test(page));
}

/** Returns the path to which the first matching pattern redirects; `undefined` if none matches. */
function applyPatterns(path: string, patterns: readonly string[], permalink: string): string | undefined {
	for (const pattern of patterns) {
		const values = toRegExp(pattern).exec(path)?.groups;
		if (values) return permalink.replace(PLACEHOLDER, (_, name: string) => values[name] ?? "");
	}
	return undefined;
}

/** Converts to Next's syntax: https://nextjs.org/docs/app/api-reference/config/next-config-js/redirects#regex-path-matching */
function toNextPattern(pattern: string): string {
	return convertPattern(pattern, exactPattern, (name, form) => `:${name}(${form})`);
}

function toNextDestination(pattern: string): string {
	return convertPattern(pattern, exactDestination, (name) => `:${name}`);
}

function toRegExp(pattern: string): RegExp {
	const escapeText = (text: string) => text.replace(/[.()*+?{}[\]\\^$|]/g, "\\$&");
	return new RegExp(`^${convertPattern(pattern, escapeText, (name, form) => `(?<${name}>${form})`)}$`, "i");
}

/** Converts the text of a pattern, and its placeholders by name and regular expression. */
function convertPattern(
	pattern: string,
	convertText: (text: string) => string,
	convertPlaceholder: (name: string, form: string) => string,
): string {
	return pattern
		.split(PLACEHOLDER)
		.map((part, index) =>
			index % 2 === 0
				? convertText(part)
				: convertPlaceholder(part, PERMALINK_PLACEHOLDERS[part as PermalinkPlaceholder]),
		)
		.join("");
}
