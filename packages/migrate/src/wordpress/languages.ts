import { isSameLanguage } from "quire-blog/tools";
import { definedSettings } from "@/packages/migrate/src/sites/settings";
import type { ImportedPost } from "@/packages/migrate/src/types";
import type { Item } from "./read-wxr";

/**
 * Reads the language of an item, and what its translations have in common. Polylang has terms for both, and WPML a table that isn't exported;
 * only its add-on Export and Import writes custom fields.
 */
export function readTranslation({ categories, meta }: Item): Pick<ImportedPost, "language" | "translationKey"> {
	const find = (domain: string, key: string) =>
		categories.find((category) => category.domain === domain)?.nicename ?? meta.get(key)?.trim();
	return {
		language: definedSettings({ language: find("language", "_wpml_import_language_code") }).language,
		translationKey: find("post_translations", "_wpml_import_translation_group") || undefined,
	};
}

/** Removes the language from the beginning of a path. */
export function withoutLanguage(path: string, language = ""): string {
	const folder = `/${language.toLowerCase()}`;
	return path.startsWith(`${folder}/`) ? path.slice(folder.length) : path;
}

/**
 * Lists the languages of the posts, that of the site first: the one whose posts have paths without a language, or else `own`. Those of
 * several regions are one, as in a blog. Empty for a site in one language.
 */
export function listLanguages(posts: readonly ImportedPost[], own = ""): string[] {
	const languages = [...new Set(posts.flatMap(({ language }) => language ?? []))];
	const countWithout = (code: string) =>
		posts.filter(
			({ language, legacyPaths: [path] }) =>
				language === code && path !== undefined && path === withoutLanguage(path, language),
		).length;
	const isOwn = (code: string) => Number(code.split("-")[0] === own.split("-")[0]);
	const sorted = languages.sort((a, b) => countWithout(b) - countWithout(a) || isOwn(b) - isOwn(a));
	const distinct = sorted.filter((code, index) => sorted.findIndex((one) => isSameLanguage(one, code)) === index);
	return distinct.length > 1 ? distinct : [];
}
