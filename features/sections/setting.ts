import { z } from "zod";
import { byLanguage } from "@/lib/declarations/by-language";
import {
	byName,
	LIST_ORDERS,
	LIST_TEMPLATES,
	listPath,
	NAME,
	pageSize,
	permalink,
	toNamed,
	toTitle,
} from "@/lib/declarations/list-settings";
import { setting } from "@/lib/declarations/setting";
import { isRecord } from "@/lib/utils/collections";
import { flag, text } from "@/lib/utils/scalars";

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

const sections = byName(sectionFields, "talks: { title: Talks }").transform((named) =>
	Object.fromEntries(
		Object.entries(named).map(([name, { path = `/${name}`, ...fields }]) => {
			return [
				name,
				{ ...fields, name, path, title: fields.title || toTitle(name), permalink: fields.permalink ?? `${path}/:slug` },
			];
		}),
	),
);

export type Section = z.output<typeof sections>[string];

/** Folders of posts beside `posts/`, each with a list of its own, by name. */
export const sectionsSetting = setting({
	schema: sections.default({}),
	type: "list of names; or below each name `title`, `description`, `path`, `permalink`, `sort`, `postsPerPage`, `feed`, `inIndex`, `inFeed`, `template` and `languages`",
	description:
		"Folders of posts beside `posts/`, each with a list of its own: see [Sections](../guides/sections.md). `title` is by default the name, `path` of the list `/<name>`, and `permalink` of its posts `<path>/:slug`. `sort` is `newest`, `oldest`, `updated` or `title`. `template` shows posts as `cards`, `titles`, `pictures` or `links`, one line a link. `feed: false` leaves out the feeds of the list. With `inIndex: false` the list of all posts on the home page doesn't have its posts, and with `inFeed: false` the feeds of the whole blog don't. `languages` has the `title` and `description` in [other languages of the blog](../guides/languages.md).",
	example:
		"sections:\n  talks:\n    title: Talks\n    description: What I said, with slides.\n    sort: newest\n    template: cards",
	unset: "all posts are those of `posts/`",
});

/** Reads the names of sections before the settings are validated: their folders decide what else is read. */
export function readSectionNames(setting: unknown): string[] {
	const named = toNamed(setting);
	return isRecord(named) ? Object.keys(named).filter((name) => NAME.test(name)) : [];
}
