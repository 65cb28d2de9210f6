import { type BundledLanguage, bundledLanguages } from "shiki/langs";

const PLAIN = new Set(["text", "txt", "plain", "plaintext", "none", "output"]);

/** Whether a fence's language can be highlighted, or is meant to be plain. */
export function isKnownLanguage(language: string): boolean {
	return PLAIN.has(language) || Object.hasOwn(bundledLanguages, language);
}

/** The grammar of a language, or nothing for plain text. */
export function grammarOf(language: string | undefined): BundledLanguage | undefined {
	return language && Object.hasOwn(bundledLanguages, language) ? (language as BundledLanguage) : undefined;
}
