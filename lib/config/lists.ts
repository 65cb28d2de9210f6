import { z } from "zod";
import { isRecord } from "@/lib/utils/collections";
import { flag, normalized, text } from "@/lib/utils/scalars";
import { byLanguage } from "./by-language";
import { normalizePermalink, validatePermalink } from "./permalink";

/** The orders of a list that doesn't depend on a series. */
export const LIST_ORDERS = ["newest", "oldest", "updated", "title"] as const;

/** How a list shows its posts: `links` has one line for each, with the site to which a link post leads. */
const LIST_TEMPLATES = ["cards", "titles", "pictures", "links"] as const;

export type ListTemplate = (typeof LIST_TEMPLATES)[number];

export const pageSize = text
	.refine((value) => /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 1000, {
		message: "must be a whole number from 1 to 1000.",
	})
	.transform(Number);

export const permalink = text.transform((pattern, context) => {
	const normalized = normalizePermalink(pattern);
	const message = validatePermalink(normalized);
	if (!message) return normalized;
	context.addIssue({ code: "custom", message });
	return z.NEVER;
});

export const listPath = text.refine(
	(path) => /^(?:\/[A-Za-z0-9][\w-]*)+$/.test(path),
	"must be a path such as /blog or /writing.",
);

/** The names of folders and of first segments of paths. */
const NAME = /^[A-Za-z0-9][\w-]*$/;

/** Returns nested settings by name. Names alone can be a text or a list. */
export function toNamed(value: unknown): unknown {
	const names = typeof value === "string" ? value.split(",").map((name) => name.trim()) : value;
	if (Array.isArray(names)) return Object.fromEntries(names.filter(Boolean).map((name) => [String(name), {}]));
	if (!isRecord(names)) return names;
	return Object.fromEntries(Object.entries(names).map(([name, fields]) => [name, fields || {}]));
}

/** Reads the names of sections before the settings are validated: their folders decide what else is read. */
export function readSectionNames(setting: unknown): string[] {
	const named = toNamed(setting);
	return isRecord(named) ? Object.keys(named).filter((name) => NAME.test(name)) : [];
}

function byName<Fields extends z.ZodType>(fields: Fields, example: string) {
	const name = z.string().regex(NAME);
	const record = z.record(name, fields, {
		error: ({ code }) =>
			code === "invalid_key"
				? "must have a name of letters, digits, hyphens and underscores."
				: `must list names, such as \`${example}\`.`,
	});
	return normalized(toNamed, record, [text, z.array(text), z.record(name, z.union([fields, z.null()]))]);
}

const sectionTexts = { title: text.optional(), description: text.optional() };

const sectionFields = z.strictObject({
	...sectionTexts,
	path: listPath.optional(),
	permalink: permalink.optional(),
	sort: z.enum(LIST_ORDERS, `must be ${LIST_ORDERS.join(", ").replace(/, (\w+)$/, " or $1")}.`).default("newest"),
	postsPerPage: pageSize.optional(),
	feed: flag.default(true),
	inIndex: flag.default(true),
	inFeed: flag.default(true),
	template: z
		.enum(LIST_TEMPLATES, `must be ${LIST_TEMPLATES.join(", ").replace(/, (\w+)$/, " or $1")}.`)
		.default("cards"),
	languages: byLanguage(sectionTexts, "de: { title: Vorträge }").optional(),
});

/** Folders of posts beside `posts/`, each with a list of its own. */
export const sectionsSetting = byName(sectionFields, "talks: { title: Talks }").transform((sections) =>
	Object.fromEntries(
		Object.entries(sections).map(([name, { path = `/${name}`, ...fields }]) => {
			return [
				name,
				{ ...fields, name, path, title: fields.title || toTitle(name), permalink: fields.permalink ?? `${path}/:slug` },
			];
		}),
	),
);

export type Section = z.output<typeof sectionsSetting>[string];

const taxonomyTexts = { title: text.optional() };

const taxonomyFields = z.strictObject({
	...taxonomyTexts,
	field: text.optional(),
	feed: flag.default(true),
	languages: byLanguage(taxonomyTexts, "de: { title: Kategorien }").optional(),
});

/** Front matter fields by whose values posts are listed, as by tags. */
export const taxonomiesSetting = byName(taxonomyFields, "categories: { title: Categories }").transform((taxonomies) =>
	Object.fromEntries(
		Object.entries(taxonomies).map(([name, { title, field, ...rest }]) => {
			return [name, { ...rest, name, title: title || toTitle(name), field: field || name }];
		}),
	),
);

export type TaxonomySetting = z.output<typeof taxonomiesSetting>[string];

/** Turns `side-projects` into "Side projects". */
function toTitle(name: string): string {
	const words = name.replace(/[-_]+/g, " ");
	return words.charAt(0).toUpperCase() + words.slice(1);
}
