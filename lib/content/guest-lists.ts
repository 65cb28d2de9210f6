import { frontPath, getLocaleSite, isInLocale, type Site } from "@/lib/config/site";
import { createListKinds } from "./all-list-kinds";
import { findClaimant, type RefusedPath, refuse } from "./check-paths";
import type { Collection } from "./collection";
import { allListPaths, getPageSize, groupLists, listPagePaths } from "./taxonomies/list-kinds";
import { groupPosts } from "./taxonomies/taxonomies";
import type { Post } from "./types";
import { feedFormats, feedPath } from "./urls/feed-formats";
import { claimPaths } from "./urls/page-files";
import { listOldPaths, listPageFiles } from "./urls/redirects";
import { isListed, isPublic } from "./visibility";

/** Pages that exist only because of posts of guests. */
interface PagesOfGuests {
	paths: readonly string[];
	posts: readonly Post[];
}

type Posts = Pick<Collection, "posts" | "pages" | "tags" | "terms">;

/**
 * Finds posts of guests because of which the blog would have a list, or a locale, in the place of a static file, an output or an old URL of
 * the owner. A list that a post of the owner is in as well is the owner's.
 */
export function checkGuestLists(
	all: Posts,
	site: Site,
	{ publicFiles, ownPaths }: { publicFiles: readonly string[]; ownPaths: readonly string[] },
): RefusedPath[] {
	const posts = [...all.posts, ...all.pages];
	if (!posts.some(({ isGuest }) => isGuest)) return [];
	const ofOwner = posts.filter(({ isGuest }) => !isGuest);
	const places = claimPaths(ownPaths);
	for (const file of publicFiles) places.claim(`/${file}`, `public/${file}`);
	for (const post of ofOwner)
		for (const file of listOldPaths(post).flatMap(listPageFiles)) places.claim(file, post.file);
	const refused = new Map<Post, RefusedPath>();
	for (const { paths, posts } of listPagesOfGuests(all, site)) {
		const [taken] = paths.map((path) => ({ path, other: findClaimant(places, path) })).filter(({ other }) => other);
		if (!taken) continue;
		const message = `Only because of posts with less \`trust\`, ${taken.path} is a list, which would have the place of \`${taken.other}\`. Change the tag, series, author, date or \`lang:\` that it is for.`;
		for (const post of posts) refused.set(post, refuse(post, { message }, true));
	}
	return [...refused.values()];
}

function listPagesOfGuests(all: Posts, site: Site): PagesOfGuests[] {
	const isOfGuests = (posts: readonly Post[]) => posts.length > 0 && posts.every(({ isGuest }) => isGuest);
	const locales = site.languages.length > 0 ? site.languages.map((one) => getLocaleSite(site, one)) : [site];
	const [first = site] = locales;
	return locales.flatMap((locale) => {
		const isIn = (post: Post, { language } = locale) => locales.length === 1 || isInLocale(site, language, post);
		const isShown = (post: Post) => isIn(post) || (site.untranslated !== "hide" && isIn(post, first));
		const posts = all.posts.filter((post) => isListed(post, "readers") && isShown(post));
		const groups = groupLists(createListKinds(locale), {
			site: locale,
			posts,
			taxonomies: groupPosts(posts, all, locale),
		});
		const own = [...all.posts, ...all.pages].filter((post) => isPublic(post) && isIn(post));
		if (locale !== first && isOfGuests(own)) {
			const index = locale.prefix + locale.indexPath;
			return [{ posts: own, paths: [frontPath(locale), ...allListPaths(posts, groups, locale, index)] }];
		}
		return groups.flatMap(({ kind, path, lists }) =>
			[
				...lists
					.filter((list) => isOfGuests(list.posts))
					.map((list) => {
						const pages = listPagePaths(list, getPageSize(kind, locale));
						const feeds = kind.hasFeed ? feedFormats.map((format) => feedPath(list.path, format)) : [];
						return { posts: list.posts, paths: [...pages, ...feeds] };
					}),
				{ paths: [path], posts: lists.flatMap((list) => list.posts) },
			].filter(({ posts }) => isOfGuests(posts)),
		);
	});
}
