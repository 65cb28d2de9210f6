import type { Post } from "@/lib/content/types";
import { toInternalPath } from "@/lib/content/urls/resolve-url";
import { isSameLanguage } from "@/lib/i18n/messages";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { didYouMean } from "@/lib/utils/suggest";

export interface TranslationContext {
	url: string;
	paths: ReadonlySet<string>;
	languages: ReadonlyMap<string, string>;
}

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
