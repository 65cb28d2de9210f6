import { frontPath, getLocaleSite, isInLocale, type Site } from "@/lib/config/site";
import { createListKinds } from "./all-list-kinds";
import { findTaken, type RefusedPath, refuse } from "./check-paths";
import type { Collection } from "./collection";
import {
	allListPaths,
	countPages,
	getPageSize,
	groupLists,
	listPagePaths,
	type PostList,
} from "./taxonomies/list-kinds";
import { groupPosts } from "./taxonomies/taxonomies";
import type { Post } from "./types";
import { listFeedPaths } from "./urls/feed-formats";
import { claimPaths, LLMS_FULL_TXT, LLMS_TXT } from "./urls/page-files";
import { listOldPaths, listPageFiles } from "./urls/redirects";
import { isListed, isPublic } from "./visibility";

/** Pages, and files beside them, that exist only because of posts of guests. */
interface PagesOfGuests {
	paths: readonly string[];
	files?: readonly string[];
	posts: readonly Post[];
}

type SelectPosts = (posts: readonly Post[], site: Site) => readonly Post[];

type Posts = Pick<Collection, "posts" | "pages" | "tags" | "terms">;

/**
 * Finds posts of guests because of which the blog would have a list, a further page of one, or a locale, in the place of a static file, an
 * output or an old URL of the owner. The pages that a list has for the owner's posts alone are the owner's. `selectIndexed` returns the posts of
 * the index.
 */
export function checkGuestLists(
	all: Posts,
	site: Site,
	{ publicFiles, ownPaths }: { publicFiles: readonly string[]; ownPaths: readonly string[] },
	selectIndexed: SelectPosts,
): RefusedPath[] {
	const posts = [...all.posts, ...all.pages];
	if (!posts.some(({ isGuest }) => isGuest)) return [];
	const ofOwner = posts.filter(({ isGuest }) => !isGuest);
	const places = claimPaths(ownPaths, site);
	for (const file of publicFiles) places.claim(`/${file}`, `public/${file}`);
	for (const post of ofOwner)
		for (const file of listOldPaths(post).flatMap(listPageFiles)) places.claim(file, post.file);
	const refused = new Map<Post, RefusedPath>();
	for (const { paths, files, posts } of listPagesOfGuests(all, site, selectIndexed)) {
		const taken = findTaken(places, site, paths, files);
		if (!taken) continue;
		const message = `Only because of posts with less \`trust\`, ${taken.path} is a list, which would have the place of \`${taken.other}\`. Change the tag, series, author, date or \`lang:\` that it is for, or what has that place.`;
		for (const post of posts) refused.set(post, refuse(post, { message }, true));
	}
	return [...refused.values()];
}

function listPagesOfGuests(all: Posts, site: Site, selectIndexed: SelectPosts): PagesOfGuests[] {
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
			const withFeed = groups.flatMap(({ kind, lists }) => (kind.hasFeed ? lists.map((list) => list.path) : []));
			const files = [
				...[frontPath(locale), ...withFeed].flatMap(listFeedPaths),
				...[LLMS_TXT, LLMS_FULL_TXT].map((name) => locale.prefix + name),
			];
			return [{ posts: own, paths: [frontPath(locale), ...allListPaths(posts, groups, locale, index)], files }];
		}
		const index = own.some(({ isHome }) => isHome) ? locale.prefix + locale.indexPath : frontPath(locale);
		const indexed = selectIndexed(posts, locale);
		return [
			listFurtherPages({ path: index, posts: indexed }, locale.postsPerPage),
			...groups.flatMap(({ kind, path, lists }) => [
				...lists.map((list) =>
					isOfGuests(list.posts)
						? {
								posts: list.posts,
								paths: listPagePaths(list, getPageSize(kind, locale)),
								files: kind.hasFeed ? listFeedPaths(list.path) : [],
							}
						: listFurtherPages(list, getPageSize(kind, locale)),
				),
				{ paths: [path], posts: lists.flatMap((list) => list.posts) },
			]),
		].filter(({ posts }) => isOfGuests(posts));
	});
}

/** Returns the pages of a list after those that the owner's posts have. */
function listFurtherPages(list: Pick<PostList, "path" | "posts">, perPage: number): PagesOfGuests {
	const ofGuests = list.posts.filter(({ isGuest }) => isGuest);
	const ofOwner = countPages(list.posts.length - ofGuests.length, perPage);
	return { posts: ofGuests, paths: listPagePaths(list, perPage).slice(ofOwner) };
}
