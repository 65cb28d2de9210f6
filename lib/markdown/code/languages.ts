import { type BundledLanguage, bundledLanguages, bundledLanguagesInfo } from "shiki/langs";

const PLAIN_TEXT = new Set(["text", "txt", "plain", "plaintext", "none", "output"]);

/** The names of all languages, for suggestions. */
export const KNOWN_LANGUAGES: readonly string[] = [...Object.keys(bundledLanguages), ...PLAIN_TEXT].sort();

/** Tells whether a language can be highlighted, or is a name for plain text. */
export function isKnownLanguage(language: string): boolean {
	return PLAIN_TEXT.has(language) || Object.hasOwn(bundledLanguages, language);
}

/** The names of the grammars by the names of the languages, of which a grammar may have several. */
const GRAMMARS = new Map(
	bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => [name, id as BundledLanguage])),
);

/** Returns the name of the grammar of a language; `undefined` for plain text and unknown languages. */
export function findGrammar(language: string | undefined): BundledLanguage | undefined {
	return language === undefined ? undefined : GRAMMARS.get(language);
}
