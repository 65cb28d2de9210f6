import type { Moved } from "@/lib/content/moved";
import { hrefOf } from "@/lib/href";
import { PERMALINK_PARTS, type PermalinkPart } from "@/lib/site/permalink";
import { sourceOf } from "./pattern";
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
export function movedRedirects(
	moved: Moved,
	pages: ReadonlySet<string>,
	{ permalink, oldPermalinks }: Patterns,
): Redirect[] {
	const rules = oldPermalinks.filter((old) => isUsable(old, permalink, pages));
	const left = [...moved].filter(([old, now]) => firstMatch(old, rules, permalink) !== now);
	return [
		...left.map(([old, now]) => ({ source: sourceOf(old), destination: hrefOf(now) })),
		...rules.map((old) => ({ source: withForms(old), destination: permalink })),
	];
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
	return new RegExp(`^${source}$`);
}

function formOf(part: string): string {
	return PERMALINK_PARTS[part as PermalinkPart];
}
