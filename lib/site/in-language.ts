import { findWords } from "@/lib/words/words";
import type { Site } from "./types";

/** The settings for a text in another language: its words and dates, where there are words of that language. */
export function inLanguage(site: Site, language: string | undefined): Site {
	const words = language === undefined || language === site.language ? undefined : findWords(language);
	return words ? { ...site, language: words.language, words } : site;
}
