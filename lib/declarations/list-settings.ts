import { z } from "zod";
import { isRecord } from "@/lib/utils/collections";
import { normalized, text } from "@/lib/utils/scalars";
import { normalizePermalink, validateDatePattern, validatePermalink } from "./permalink-placeholders";

/** The orders of a list that doesn't depend on a series. */
export const LIST_ORDERS = ["newest", "oldest", "updated", "title"] as const;

/** How a list shows its posts: `links` has one line for each, with the site to which a link post leads. */
export const LIST_TEMPLATES = ["cards", "titles", "pictures", "links"] as const;

export type ListTemplate = (typeof LIST_TEMPLATES)[number];

export const pageSize = text
	.refine((value) => /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 1000, {
		message: "must be a whole number from 1 to 1000.",
	})
	.transform(Number);

const validPattern = (validate: (pattern: string) => string | undefined) =>
	text.transform((pattern, context) => {
		const normalized = normalizePermalink(pattern);
		const message = validate(normalized);
		if (!message) return normalized;
		context.addIssue({ code: "custom", message });
		return z.NEVER;
	});

export const permalink = validPattern(validatePermalink);

/** A path, which may have the placeholders of a date. Lists directly below the start are at `/`. */
export const oldListPath = validPattern((pattern) => (pattern === "/" ? undefined : validateDatePattern(pattern)));

export const listPath = text.refine(
	(path) => /^(?:\/[A-Za-z0-9][\w-]*)+$/.test(path),
	"must be a path such as /blog or /writing.",
);

/** The names of folders and of first segments of paths. */
export const NAME = /^[A-Za-z0-9][\w-]*$/;

/** Returns nested settings by name. Names alone can be a text or a list. */
export function toNamed(value: unknown): unknown {
	const names = typeof value === "string" ? value.split(",").map((name) => name.trim()) : value;
	if (Array.isArray(names)) return Object.fromEntries(names.filter(Boolean).map((name) => [String(name), {}]));
	if (!isRecord(names)) return names;
	return Object.fromEntries(Object.entries(names).map(([name, fields]) => [name, fields || {}]));
}

/** Returns the schema of nested settings by name. */
export function byName<Fields extends z.ZodType>(fields: Fields, example: string) {
	const name = z.string().regex(NAME);
	const record = z.record(name, fields, {
		error: ({ code }) =>
			code === "invalid_key"
				? "must have a name of letters, digits, hyphens and underscores."
				: `must list names, such as \`${example}\`.`,
	});
	return normalized(toNamed, record, [text, z.array(text), z.record(name, z.union([fields, z.null()]))]);
}

/** Turns `side-projects` into "Side projects". */
export function toTitle(name: string): string {
	const words = name.replace(/[-_]+/g, " ");
	return words.charAt(0).toUpperCase() + words.slice(1);
}
