import { z } from "zod";
import { field } from "@/lib/declarations/field";
import { language, link, text } from "@/lib/utils/scalars";

const translations = z
	.record(z.string(), link, "must list languages with a path or URL each, such as `de: /blog/hallo`.")
	.transform((urls, context) =>
		Object.entries(urls).flatMap(([key, url]) => {
			const result = language.safeParse(key);
			for (const { message } of result.error?.issues ?? []) context.addIssue({ code: "custom", message, path: [key] });
			return result.success ? [{ key, language: result.data, url }] : [];
		}),
	);

const translationOf = z.union(
	[
		link.transform((url) => ({ url, version: undefined })),
		z
			.looseObject({ post: link.optional(), version: text.optional() })
			.transform(({ post, version }) => ({ url: post, version })),
	],
	"must be the path or URL of the original, such as /blog/hello, or have it as `post:` below it.",
);

export const translationsField = field({
	schema: translations,
	type: "language codes with a path or URL each",
	description: "The same text in other languages. It is enough if one of the posts names the others.",
	example: "translations:\n  de: /blog/hallo",
	isPerTranslation: true,
});

/** The original, and the version of its text that this is a translation of. */
export const translationOfField = field({
	schema: translationOf,
	keys: ["translationOf", "translation_of"],
	type: "path or URL of the original, or it as `post` and a `version`",
	description:
		"The post that this one translates. `quire translated <post>` writes the version of its text; when that has changed since, `quire check` and the desk say so.",
	example: "translationOf: { post: /blog/hello, version: 3f2a91c04d5e }",
	unset: "the language versions have no original",
	inPost: true,
	isPerTranslation: true,
});

export const translationKeyField = field({
	schema: text,
	type: "text",
	description: "Joins the languages of a text: posts with the same key are translations of each other, as in Hugo.",
	example: "translationKey: hello",
});
