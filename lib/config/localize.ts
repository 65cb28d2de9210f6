import { isSameLanguage } from "@/lib/i18n/find-messages";

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
