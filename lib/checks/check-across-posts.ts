import { listMissingFonts } from "@/lib/blog/metadata/og-fonts";
import { SITE_FILE } from "@/lib/config/data-files";
import type { Site } from "@/lib/config/site";
import type { Collection } from "@/lib/content/collection";
import { listLanguageCodes, relativeName, splitLanguage } from "@/lib/content/front-matter/filename";
import { isSimilarKey } from "@/lib/content/taxonomies/names";
import { findChangedOriginal, groupTranslations } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { slugKey } from "@/lib/content/urls/slug";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { getLanguageName, isSameLanguage } from "@/lib/i18n/messages";
import { groupBy } from "@/lib/utils/collections";
import { FILE_START } from "@/lib/utils/position";
import { language } from "@/lib/utils/scalars";

const ENGLISH_NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

interface CountedTag {
	tag: string;
	count: number;
}

export function checkAcrossPosts(all: readonly Post[]): Diagnostic[] {
	// The older one of two posts is the original.
	const posts = all.toSorted((a, b) => (a.date?.time ?? -Infinity) - (b.date?.time ?? -Infinity) || 0);
	return [
		...checkShared(posts, "title"),
		...checkShared(
			// Other posts have a description that is made from their text.
			posts.filter(({ positions }) => positions.description),
			"description",
		),
	];
}

function checkShared(posts: readonly Post[], field: "title" | "description"): Diagnostic[] {
	const groups = groupBy(posts, (post) => `${post.lang ?? ""}\n${post[field]?.trim().toLowerCase() ?? ""}`);
	return [...groups.values()].flatMap(([first, ...others]) =>
		others.flatMap((post) => {
			if (!first || !post[field]) return [];
			const message = `\`${first.file}\` has the same ${field}. Readers and search engines can't tell the two apart: give each its own.`;
			return createDiagnostic(`${field}-shared`, post.file, post.positions[field] ?? FILE_START, message);
		}),
	);
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

/** Reports titles that OG images can't show, once for all that need the same fonts. */
export function checkFonts(posts: readonly Post[], { language }: Pick<Site, "language">): Diagnostic[] {
	const drawn = posts.filter(({ image, ogImage }) => !image && !ogImage);
	const groups = groupBy(drawn, ({ title, lang = language }) => listMissingFonts(title, lang).join(" "));
	return [...groups].flatMap(([fonts, [first, ...others]]) => {
		if (fonts === "" || !first) return [];
		const more = others.length === 0 ? "" : `, and of ${others.length} more`;
		const message = `The OG image shows the name of the blog, as no installed font has the letters of this title${more}: \`npm install ${fonts}\`.`;
		return createDiagnostic("og-image-font", first.file, first.positions.title ?? FILE_START, message);
	});
}

/** Reports tags of a single post that may be misspellings of other tags. */
export function checkTags(collection: Pick<Collection, "posts" | "definedTags">): Diagnostic[] {
	const findSimilarTags = createSimilarTagFinder(collection);
	return collection.posts.flatMap(({ file, tags, positions }) =>
		tags.flatMap((tag) => {
			const [similar] = findSimilarTags(tag);
			if (!similar) return [];
			const count = similar.count === 1 ? "1 post" : `${similar.count} posts`;
			const message = `Only this post has the tag \`${tag}\`, which is nearly \`${similar.tag}\` (${count}). Use that one if it is the same.`;
			const position = positions.tags ?? positions.categories ?? positions.keywords ?? FILE_START;
			return createDiagnostic("tag-similar", file, position, message);
		}),
	);
}

/**
 * Returns a function that lists the tags of which a tag may be a misspelling, the most frequent first: those of posts and of `tags.yml`. The
 * list is empty for a tag that several posts or `tags.yml` have.
 */
export function createSimilarTagFinder({
	posts,
	definedTags,
}: Pick<Collection, "posts" | "definedTags">): (tag: string) => CountedTag[] {
	const counts = new Map<string, number>();
	for (const tag of posts.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	for (const { label, name } of definedTags.values()) if (!counts.has(label ?? name)) counts.set(label ?? name, 0);
	const all = [...counts].map(([tag, count]) => ({ tag, count, key: slugKey(tag) }));
	return (tag) => {
		const key = slugKey(tag);
		if ((counts.get(tag) ?? 0) > 1 || definedTags.has(key)) return [];
		return all
			.filter((other) => other.tag !== tag && isSimilarKey(other.key, key))
			.map(({ tag, count }) => ({ tag, count }))
			.sort((a, b) => b.count - a.count);
	};
}
