import { SITE_FILE } from "@/lib/config/data-files";
import type { Site } from "@/lib/config/site";
import type { Collection } from "@/lib/content/collection";
import { listLanguageCodes, relativeName, splitLanguage } from "@/lib/content/layout/filename";
import { findChangedOriginal, groupTranslations } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { toInternalPath } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { getLanguageName, isSameLanguage } from "@/lib/i18n/find-messages";
import { FILE_START } from "@/lib/utils/position";
import { language } from "@/lib/utils/scalars";
import { didYouMean } from "@/lib/utils/suggest";

const ENGLISH_NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

export interface TranslationContext {
	url: string;
	paths: ReadonlySet<string>;
	languages: ReadonlyMap<string, string>;
}

/** Reports translations that don't exist, or are in another language. */
export function checkTranslations(post: Post, { url, paths, languages }: TranslationContext): Diagnostic[] {
	const original = post.translationOf?.url;
	const at = post.positions.translationOf ?? FILE_START;
	return [
		...post.translations,
		...(original === undefined ? [] : [{ url: original, language: undefined, ...at }]),
	].flatMap((translation) => {
		const path = toInternalPath(translation.url, url);
		if (path === undefined) return [];
		const language = languages.get(path);
		if (language === undefined) {
			const hint = didYouMean(path, [...languages.keys()]);
			const what = paths.has(path) ? `${path} is a list, not a post or page.` : `No page at ${path}.`;
			const message = `${what}${hint} Fix the URL or publish the page.`;
			return createDiagnostic("translation-missing", post.file, translation, message);
		}
		if (translation.language === undefined || isSameLanguage(language, translation.language)) return [];
		const message = `${path} is in \`${language}\`, not \`${translation.language}\`. Fix this or the \`lang:\` of that page.`;
		return createDiagnostic("translation-language", post.file, translation, message);
	});
}

/** Reports translations whose original has changed since. */
export function checkTranslationVersions(
	{ posts, pages, bodies }: Pick<Collection, "posts" | "pages" | "bodies">,
	{ url }: Pick<Site, "url">,
): Diagnostic[] {
	const all = [...posts, ...pages];
	const byPath = new Map(all.map((post) => [post.path, post]));
	return all.flatMap((post) => {
		const original = findChangedOriginal(post, { byPath, bodies, url });
		if (!original) return [];
		const message = `\`${original.file}\` has changed since this translation was made. Translate what is new, then run \`quire translated ${post.path}\`.`;
		return createDiagnostic("translation-outdated", post.file, post.positions.translationOf ?? FILE_START, message);
	});
}

/** Reports translations that posts in folders with less trust name, and that aren't shown as such. */
export function checkTranslationTrust(posts: readonly Post[], site: Pick<Site, "language" | "url">): Diagnostic[] {
	const diagnostics = new Map<string, Diagnostic>();
	const shown = posts.filter(({ status }) => status !== "invalid");
	groupTranslations(shown, site, ({ file, positions }, other) => {
		const position = positions.translations ?? positions.translationOf ?? positions.translationKey ?? FILE_START;
		const message = `This post and \`${other.file}\` are not shown as translations of each other, as one of its translations is in a folder with more \`trust\` in \`site.yml\`. Name them there under \`translations\`.`;
		diagnostics.set(`${file} ${other.file}`, createDiagnostic("trust-invalid", file, position, message));
	});
	return [...diagnostics.values()];
}

/**
 * Reports posts in a language that the blog doesn't have, which are in the first one. A code in the name of a file counts if the blog has its
 * language in another form, or if the rest of the name is that of another post.
 */
export function checkLanguages(posts: readonly Post[], { languages }: Pick<Site, "languages">): Diagnostic[] {
	const [first] = languages;
	if (!first) return [];
	const codes = languages.map((one) => one.language);
	const keyOf = (file: string) => `${file.split("/")[0]}/${relativeName(file)}`;
	const keys = new Set(posts.map(({ file }) => keyOf(splitLanguage(file, codes).file)));
	const listed = codes.map((code) => `\`${code}\``).join(", ");
	return posts.flatMap(({ file, lang, positions }) => {
		if (positions.lang) {
			if (lang === undefined || codes.some((code) => isSameLanguage(code, lang))) return [];
			const meant = codes.find((code) => isNameOf(lang, code));
			const remedy = meant ? ` Did you mean \`${meant}\`?` : ` Add it there, or write one of ${listed}.`;
			const message = `\`${lang}\` is not in \`languages\` of \`${SITE_FILE}\`, so this post is among those in \`${first.language}\`.${remedy}`;
			return [createDiagnostic("translation-language", file, positions.lang, message)];
		}
		if (splitLanguage(file, codes).language) return [];
		return listLanguageCodes(file).flatMap(({ code, file: rest }) => {
			const { data } = language.safeParse(code);
			const meant = codes.find((one) => data && isSameLanguage(one, data));
			if (data === undefined || (!meant && !(keys.has(keyOf(rest)) && ENGLISH_NAMES.of(data)))) return [];
			const remedy = meant ? ` Did you mean \`${meant}\`?` : ` Add it there, or use one of ${listed}.`;
			const message = `\`${code}\` in the name of this file is not in \`languages\` of \`${SITE_FILE}\`, so the post is among those in \`${first.language}\`.${remedy}`;
			return [createDiagnostic("translation-language", file, FILE_START, message)];
		});
	});
}

/** Tells whether a word such as `deutsch` or `german` is the name of a language. */
function isNameOf(word: string, code: string): boolean {
	return [getLanguageName(code), ENGLISH_NAMES.of(code)].some((name) => name?.toLowerCase() === word.toLowerCase());
}
