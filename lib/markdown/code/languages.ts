import { type BundledLanguage, bundledLanguages } from "shiki/langs";

const PLAIN_TEXT = new Set(["text", "txt", "plain", "plaintext", "none", "output"]);

/** The names of all languages, for suggestions. */
export const KNOWN_LANGUAGES: readonly string[] = [...Object.keys(bundledLanguages), ...PLAIN_TEXT].sort();

/** Tells whether a language can be highlighted, or is a name for plain text. */
export function isKnownLanguage(language: string): boolean {
	return PLAIN_TEXT.has(language) || Object.hasOwn(bundledLanguages, language);
}

/** Returns the grammar of a language; `undefined` for plain text and unknown languages. */
export function findGrammar(language: string | undefined): BundledLanguage | undefined {
	return language && Object.hasOwn(bundledLanguages, language) ? (language as BundledLanguage) : undefined;
}
