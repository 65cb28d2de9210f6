import { type BundledLanguage, bundledLanguages, bundledLanguagesInfo } from "shiki/langs";

const PLAIN_TEXT = new Set(["text", "txt", "plain", "plaintext", "none", "output"]);

/** The languages of code blocks, sorted, with their other names. */
export const KNOWN_LANGUAGES: readonly string[] = [...Object.keys(bundledLanguages), ...PLAIN_TEXT].sort();

export function isKnownLanguage(language: string): boolean {
	return PLAIN_TEXT.has(language) || Object.hasOwn(bundledLanguages, language);
}

const GRAMMARS = new Map(
	bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => [name, id as BundledLanguage])),
);

/** Returns `undefined` for plain text and unknown languages. */
export function findGrammar(language: string | undefined): BundledLanguage | undefined {
	return language === undefined ? undefined : GRAMMARS.get(language);
}
