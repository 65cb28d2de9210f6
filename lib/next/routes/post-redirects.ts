import { PERMALINK_PLACEHOLDERS, type PermalinkPlaceholder } from "@/lib/config/permalink";
import type { Redirects } from "@/lib/content/urls/redirects";
import { encodePath } from "@/lib/utils/url";
import { exactPattern } from "./pattern";
import type { Redirect } from "./redirects";

/** What a server matches against every request: patterns, of which an old system's covers all its posts. */
export interface Patterns {
	/** Where posts are. */
	permalink: string;
	/** Where they were. */
	oldPermalinks: readonly string[];
}

const PARTS = /:([a-z]+)/g;

/**
 * The redirects of old addresses, as few as possible: one for each pattern, where that leads right and catches no page,
 * and one for each address that the patterns leave.
 */
export function postRedirects(
	redirects: Redirects,
	pages: ReadonlySet<string>,
	{ permalink, oldPermalinks }: Patterns,
): Redirect[] {
	const target = bySlug(permalink);
	const rules = [...new Set(oldPermalinks.map(bySlug))].filter((old) => isUsable(old, target, pages));
	// A server takes capitals and small letters for the same: such a redirect would catch the page, or stand twice.
	const small = new Set([...pages].map((page) => page.toLowerCase()));
	const left = [...redirects].filter(([old, now]) => {
		const isNew = firstMatch(old, rules, target) !== now && !small.has(old.toLowerCase());
		if (isNew) small.add(old.toLowerCase());
		return isNew;
	});
	return [
		...left.map(([old, now]) => ({ source: exactPattern(old), destination: encodePath(now) })),
		...rules.map((old) => ({ source: withForms(old), destination: target })),
	];
}

/** A pattern with the post's name for each part that mostly is just that; where it isn't, an address has its own redirect. */
function bySlug(pattern: string): string {
	const named = pattern.replace(/:(?:ownslug|smallslug|base|filebase|file)(?![a-z])/g, ":slug");
	return named.replace(/:file(year|month|day)/g, ":$1").replace("/:folder/", "/");
}

/** Whether a pattern knows all that the new address needs, and no page stands where it leads away from. */
function isUsable(old: string, permalink: string, pages: ReadonlySet<string>): boolean {
	const known = new Set([...old.matchAll(PARTS)].map(([, part]) => part));
	const needed = [...permalink.matchAll(PARTS)].map(([, part]) => part);
	const expression = expressionOf(old);
	return needed.every((part) => known.has(part)) && ![...pages].some((page) => expression.test(page));
}

function firstMatch(path: string, rules: readonly string[], permalink: string): string | undefined {
	for (const rule of rules) {
		const parts = expressionOf(rule).exec(path)?.groups;
		if (parts) return permalink.replace(PARTS, (_, part: string) => parts[part] ?? "");
	}
	return undefined;
}

/** A pattern as Next takes it: https://nextjs.org/docs/app/api-reference/config/next-config-js/redirects#regex-path-matching */
function withForms(pattern: string): string {
	return pattern
		.split(PARTS)
		.map((text, index) => (index % 2 === 0 ? text.replace(/[.()*+?{}[\]\\^$|]/g, "\\$&") : `:${text}(${formOf(text)})`))
		.join("");
}

function expressionOf(pattern: string): RegExp {
	const source = pattern
		.split(PARTS)
		.map((text, index) =>
			index % 2 === 0 ? text.replace(/[.()*+?{}[\]\\^$|/]/g, "\\$&") : `(?<${text}>${formOf(text)})`,
		)
		.join("");
	return new RegExp(`^${source}$`, "i");
}

function formOf(part: string): string {
	return PERMALINK_PLACEHOLDERS[part as PermalinkPlaceholder];
}
