import type { Blog } from "@/lib/blog/blog";
import { exactDestination } from "@/lib/blog/output";
import { frontPath } from "@/lib/config/site";
import type { Project } from "@/lib/content/layout/layout";
import { countPages, type ListGroup, pagePath } from "@/lib/content/taxonomies/list-kinds";
import { feedPath, LEGACY_FEED_PATHS } from "@/lib/content/urls/feed-formats";
import { toSitePath } from "@/lib/content/urls/resolve-url";

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
	const { oldLists } = blog.source.project();
	const ofLocales = await Promise.all(
		locales.map(async (locale) => {
			const [index, groups] = await Promise.all([readIndex(locale), locale.lists()]);
			const { prefix, hasNoUrl, url } = await locale.site();
			const ofFeeds = hasNoUrl ? [] : feedRedirects(prefix, ownerPaths, redirects);
			const ofLists =
				oldLists && prefix === "" ? oldListRedirects(groups, oldLists, url, pages, redirects, ownerPaths) : [];
			return [...indexRedirects(index), ...firstPageRedirects(groups), ...ofFeeds, ...ofLists];
		}),
	);
	return new Map(ofLocales.flat().map(({ source, destination }) => [source, exactDestination(destination)]));
}

async function readIndex(blog: Blog): Promise<Index> {
	const [path, posts, site] = await Promise.all([blog.indexPath(), blog.index(), blog.site()]);
	return { path, front: frontPath(site), pages: countPages(posts.length, site.postsPerPage) };
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

/** Redirects the lists of another system at paths on the host, except for those that the content uses. */
function oldListRedirects(
	groups: readonly ListGroup[],
	oldLists: NonNullable<Project["oldLists"]>,
	siteUrl: string,
	...usedPaths: { has(path: string): boolean }[]
): Redirect[] {
	const moved = groups.flatMap(({ kind, path, lists }) =>
		(oldLists[kind.name] ?? []).flatMap((onHost) => {
			const old = toSitePath(onHost, siteUrl);
			if (old === undefined) return [];
			const ofLists = lists.map((list) => ({ source: old + list.path.slice(path.length), destination: list.path }));
			return [{ source: old, destination: path }, ...ofLists];
		}),
	);
	return moved.filter(({ source }) => !usedPaths.some((paths) => paths.has(source)));
}

/** Redirects the feed paths of other systems to the feeds of a locale, except paths that the content uses. */
export function feedRedirects(prefix: string, ...usedPaths: { has(path: string): boolean }[]): Redirect[] {
	return Object.entries(LEGACY_FEED_PATHS)
		.map(([path, format]) => [prefix + path, format] as const)
		.filter(([source]) => !usedPaths.some((paths) => paths.has(source)))
		.map(([source, format]) => ({ source, destination: feedPath(prefix || "/", format) }));
}
