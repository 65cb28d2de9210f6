import type { Post } from "@/lib/content/types";
import { internalPath } from "@/lib/content/urls/internal-path";
import { isSameLanguage } from "@/lib/i18n/messages";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { didYouMean } from "@/lib/utils/suggest";

/** What a check needs to know of the texts of the site. */
export interface TranslationContext {
	/** Origin of the site. */
	url: string;
	/** Paths that answer: posts, pages and lists. */
	paths: ReadonlySet<string>;
	/** The language of each post and page, by path. */
	languages: ReadonlyMap<string, string>;
}

/** Finds translations of a post that aren't there, or are in another language than it says. */
export function checkTranslations(post: Post, { url, paths, languages }: TranslationContext): Diagnostic[] {
	return post.translations.flatMap((named) => {
		const path = internalPath(named.url, url);
		if (path === undefined) return [];
		const language = languages.get(path);
		if (language === undefined) {
			const hint = didYouMean(path, [...languages.keys()]);
			const what = paths.has(path) ? `${path} is a list, not a text.` : `Nothing is at ${path}.`;
			const message = `${what}${hint} Mend the address, or publish the text.`;
			return createDiagnostic("translation-missing", post.file, named, message);
		}
		if (isSameLanguage(language, named.language)) return [];
		const message = `${path} is in \`${language}\`, not \`${named.language}\`. Mend this, or its \`lang:\`.`;
		return createDiagnostic("translation-language", post.file, named, message);
	});
}
