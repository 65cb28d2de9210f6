import { z } from "zod";
import { byLanguage } from "@/lib/declarations/by-language";
import { byName, toTitle } from "@/lib/declarations/list-settings";
import { flag, text } from "@/lib/utils/scalars";

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
