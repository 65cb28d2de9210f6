import type { Post } from "./types";
import { internalPath } from "./urls/internal-path";

/** A text in one of its languages. */
export interface Translation {
	/** BCP 47. */
	language: string;
	/** A site path, or the absolute address of a text elsewhere. */
	url: string;
}

interface Context {
	/** The language of texts that name none. */
	language: string;
	/** Origin of the site. */
	url: string;
}

/** Every text that is there in several languages, by path: all of them, itself included, whichever names the others. */
export function groupTranslations(posts: readonly Post[], context: Context): Map<string, Translation[]> {
	const byPath = new Map(posts.map((post) => [post.path, post]));
	const groups = new Map(posts.map((post) => [post, new Set([post])]));
	const join = (one: Post, other: Post) => {
		const [a, b] = [groups.get(one), groups.get(other)];
		if (!a || !b || a === b) return;
		const [small, large] = a.size < b.size ? [a, b] : [b, a];
		for (const member of small) groups.set(member, large.add(member));
	};
	const firstOfKey = new Map<string, Post>();
	for (const post of posts) {
		for (const { url } of post.translations) {
			const path = internalPath(url, context.url);
			const other = path === undefined ? undefined : byPath.get(path);
			if (other) join(post, other);
		}
		if (post.translationKey === undefined) continue;
		const key = `${post.kind} ${post.translationKey}`;
		join(post, firstOfKey.get(key) ?? post);
		firstOfKey.set(key, firstOfKey.get(key) ?? post);
	}
	const found = new Map<string, Translation[]>();
	for (const group of new Set(groups.values())) {
		const translations = translationsOf([...group], context);
		if (translations.length > 1) for (const { path } of group) found.set(path, translations);
	}
	return found;
}

/** Of each language one: the texts of the site first, then those elsewhere. */
function translationsOf(members: readonly Post[], { language, url: siteUrl }: Context): Translation[] {
	const here = members.map((post) => ({ language: post.lang ?? language, url: post.path }));
	const elsewhere = members.flatMap((post) => post.translations.filter(({ url }) => !internalPath(url, siteUrl)));
	const byLanguage = new Map<string, Translation>();
	for (const { language, url } of [...here, ...elsewhere]) {
		if (!byLanguage.has(language)) byLanguage.set(language, { language, url });
	}
	return [...byLanguage.values()].sort((a, b) => (a.language < b.language ? -1 : 1));
}
