import type { Post } from "@/lib/content/types";
import { toInternalPath } from "@/lib/content/urls/resolve-url";
import { isSameLanguage } from "@/lib/i18n/messages";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { didYouMean } from "@/lib/utils/suggest";

/** What a check needs to know of the texts of the site. */
export interface TranslationContext {
	/** Origin of the site. */
	url: string;
	/** The paths of posts, pages and lists. */
	paths: ReadonlySet<string>;
	/** The language of each post and page, by path. */
	languages: ReadonlyMap<string, string>;
}

/** Reports translations of a post that don't exist, or are in another language than the post names. */
export function checkTranslations(post: Post, { url, paths, languages }: TranslationContext): Diagnostic[] {
	return post.translations.flatMap((translation) => {
		const path = toInternalPath(translation.url, url);
		if (path === undefined) return [];
		const language = languages.get(path);
		if (language === undefined) {
			const hint = didYouMean(path, [...languages.keys()]);
			const what = paths.has(path) ? `${path} is a list, not a post or page.` : `No page at ${path}.`;
			const message = `${what}${hint} Fix the URL or publish the page.`;
			return createDiagnostic("translation-missing", post.file, translation, message);
		}
		if (isSameLanguage(language, translation.language)) return [];
		const message = `${path} is in \`${language}\`, not \`${translation.language}\`. Fix this or the \`lang:\` of that page.`;
		return createDiagnostic("translation-language", post.file, translation, message);
	});
}
