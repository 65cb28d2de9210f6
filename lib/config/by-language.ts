import { z } from "zod";
import { isSameLanguage } from "@/lib/i18n/messages";
import { language } from "@/lib/utils/scalars";
import { suggestOrList } from "@/lib/utils/suggest";

/** Texts that differ in some languages, as a section, a tag or an author has them below `languages`. */
export function byLanguage<Fields extends z.ZodRawShape>(fields: Fields, example: string) {
	const texts = z.strictObject(fields, {
		error: (issue) => {
			if (issue.code === "invalid_type") return `must have texts, such as \`${example}\`.`;
			if (issue.code !== "unrecognized_keys") return undefined;
			const [key = ""] = issue.keys;
			return `has the unknown key \`${key}\`.${suggestOrList(key, Object.keys(fields))}`;
		},
	});
	const error = `must list languages, such as \`${example}\`.`;
	return z.record(language, texts, {
		error: ({ code, issues }) => (code === "invalid_key" ? issues?.[0]?.message : error),
	});
}

interface Localizable {
	languages?: Readonly<Record<string, object>> | undefined;
}

/** Returns a section, a tag or an author with the texts in a language; one that is left empty is that of all languages. */
export function localize<Localized extends Localizable>(one: Localized, language: string | undefined): Localized {
	const { languages = {} } = one;
	const code = language && Object.keys(languages).find((other) => isSameLanguage(other, language));
	const texts = Object.entries((code && languages[code]) || {}).filter(([, text]) => text !== "");
	return code ? { ...one, ...Object.fromEntries(texts) } : one;
}
