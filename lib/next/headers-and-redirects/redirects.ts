import type { Blog } from "@/lib/blog/blog";
import { exactDestination } from "@/lib/blog/output";
import { frontPath, type Site } from "@/lib/config/site";
import {
	countPages,
	getPageSize,
	INDEX_LIST,
	type ListGroup,
	listPagePaths,
	type PostList,
	pagePath,
} from "@/lib/content/taxonomies/list-kinds";
import { feedPath, LEGACY_FEED_PATHS } from "@/lib/content/urls/feed-formats";
import { buildDatePath } from "@/lib/content/urls/permalink";
import { isEnginePath, isHostFile } from "@/lib/content/urls/reserved-paths";

/** Both are paths on the site, decoded. */
interface Redirect {
	source: string;
	destination: string;
}

interface Index {
	path: string;
	/** The path of the front page. */
	front: string;
	/** The number of its pages. */
	pages: number;
}

/**
 * Lists the redirects that every blog has, in development and in builds: of the index, the first pages of lists, and the feeds of other
 * systems. Returns percent-encoded destinations by decoded path.
 */
export async function listFixedRedirects(blog: Blog): Promise<Map<string, string>> {
	const [locales, { redirects }, ownerPaths, pages] = await Promise.all([
		blog.locales(),
		blog.redirects(),
		blog.ownerPaths(),
		blog.publicPaths(),
	]);
	const ofLocales = await Promise.all(
		locales.map(async (locale) => {
			const [groups, posts, site] = await Promise.all([locale.lists(), locale.index(), locale.site()]);
			const index = { path: await locale.indexPath(), front: frontPath(site), posts };
			const ofFeeds = site.hasNoUrl ? [] : feedRedirects(site.prefix, ownerPaths, redirects);
			const ofLists = oldListRedirects(groups, index, site, pages, redirects, ownerPaths);
			const pageCount = countPages(posts.length, site.postsPerPage);
			return [...ofLists, ...indexRedirects({ ...index, pages: pageCount }), ...firstPageRedirects(groups), ...ofFeeds];
		}),
	);
	return new Map(ofLocales.flat().map(({ source, destination }) => [source, exactDestination(destination)]));
}

/** Redirects the index from where it is in other blogs, and from where its pages were before the owner's home page. */
export function indexRedirects({ path, front, pages }: Index): Redirect[] {
	const prefix = front === "/" ? "" : front;
	const moved = path === front ? [] : Array.from({ length: pages - 1 }, (_, index) => index + 2);
	const first = new Set([`${prefix}/blog`, `${prefix}/page/1`, `${path === "/" ? "" : path}/page/1`]);
	first.delete(path);
	return [
		...[...first].map((source) => ({ source, destination: path })),
		...moved.map((page) => ({ source: pagePath(page, front), destination: pagePath(page, path) })),
	];
}

/** Redirects `/tags/x/page/1` to the list. */
function firstPageRedirects(groups: readonly ListGroup[]): Redirect[] {
	const lists = groups.flatMap((group) => (group.kind.isPaginated ? group.lists : []));
	return lists.map(({ path }) => ({ source: `${path}/page/1`, destination: path }));
}

/** Redirects the lists from where they were, by `oldLists` of the settings, except for paths that the content uses. */
function oldListRedirects(
	groups: readonly ListGroup[],
	index: Pick<PostList, "path" | "posts">,
	site: Site,
	...usedPaths: { has(path: string): boolean }[]
): Redirect[] {
	const { oldLists, postsPerPage, prefix, timeZone } = site;
	const all = [
		...groups.map(({ kind, path, lists }) => ({ name: kind.name, path, lists, perPage: getPageSize(kind, site) })),
		{ name: INDEX_LIST, path: index.path, lists: [index], perPage: postsPerPage },
	];
	const moved = all.flatMap(({ name, path, lists, perPage }) =>
		(oldLists[name] ?? []).flatMap((pattern): Redirect[] => {
			const old = pattern === "/" ? prefix : prefix + pattern;
			if (pattern.includes(":")) {
				return lists.flatMap(({ posts, path: destination }) =>
					posts.flatMap(({ date }) => {
						const source = buildDatePath(date, old, timeZone);
						return source === undefined ? [] : { source, destination };
					}),
				);
			}
			const ofNames = lists.flatMap((list) =>
				listOldNames(list, path).flatMap((name) =>
					listPagePaths(list, perPage).map((destination, index) => ({
						source: pagePath(index + 1, old + name),
						destination,
					})),
				),
			);
			return lists.length > 0 ? [{ source: old || "/", destination: path }, ...ofNames] : [];
		}),
	);
	const isFree = (path: string) =>
		!isEnginePath(path) && !isHostFile(path) && !usedPaths.some((paths) => paths.has(path));
	return moved.filter(({ source }) => isFree(source));
}

/** Lists what other systems make of the name of a list for the end of its path: with upper case, or without accents and punctuation. */
function listOldNames({ label, path }: { label?: string; path: string }, parent: string): string[] {
	const own = path.slice(parent.length);
	if (own === "" || label === undefined) return [own];
	const plain = label
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "")
		.normalize("NFC");
	const written = [label, plain].flatMap((name) => {
		const hyphenated = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
		return hyphenated ? [`/${hyphenated}`, `/${hyphenated.toLowerCase()}`] : [];
	});
	return [...new Set([...written, own])];
}

/** Redirects the feed paths of other systems to the feeds of a locale, except paths that the content uses. */
export function feedRedirects(prefix: string, ...usedPaths: { has(path: string): boolean }[]): Redirect[] {
	return Object.entries(LEGACY_FEED_PATHS)
		.map(([path, format]) => [prefix + path, format] as const)
		.filter(([source]) => !usedPaths.some((paths) => paths.has(source)))
		.map(([source, format]) => ({ source, destination: feedPath(prefix || "/", format) }));
}
