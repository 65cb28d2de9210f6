import type { Blog } from "@/lib/blog/blog";
import { type FeedFormat, feedPath } from "@/lib/blog/metadata/output-paths";
import { countPages, type ListGroup, pagePath } from "@/lib/content/taxonomies/list-kinds";
import { exactDestination } from "@/lib/outputs/output";

/** The feed paths of other systems. */
const LEGACY_FEED_PATHS: Record<string, FeedFormat> = {
	"/feed": "rss",
	"/feed.xml": "rss",
	"/rss": "rss",
	"/index.xml": "rss",
	"/blog/rss.xml": "rss",
	"/atom": "atom",
	"/blog/atom.xml": "atom",
	"/blog/feed.json": "json",
};

/** Both are paths on the site, decoded. */
interface Redirect {
	source: string;
	destination: string;
}

interface Index {
	path: string;
	/** The number of its pages. */
	pages: number;
}

/**
 * Lists the redirects that every blog has, in development and in builds: of the index, the first pages of lists, and the feeds of other
 * systems. Returns percent-encoded destinations by decoded path.
 */
export async function listFixedRedirects(blog: Blog): Promise<Map<string, string>> {
	const [index, groups, { redirects }, ownerPaths] = await Promise.all([
		readIndex(blog),
		blog.lists(),
		blog.redirects(),
		blog.ownerPaths(),
	]);
	const all = [...indexRedirects(index), ...firstPageRedirects(groups), ...feedRedirects(ownerPaths, redirects)];
	return new Map(all.map(({ source, destination }) => [source, exactDestination(destination)]));
}

async function readIndex(blog: Blog): Promise<Index> {
	const [path, posts, { postsPerPage }] = await Promise.all([blog.indexPath(), blog.index(), blog.site()]);
	return { path, pages: countPages(posts.length, postsPerPage) };
}

/** Redirects the index from where it is in other blogs, and from where its pages were before the owner's home page. */
export function indexRedirects({ path, pages }: Index): Redirect[] {
	const moved = path === "/" ? [] : Array.from({ length: pages - 1 }, (_, index) => index + 2);
	const first = new Set(["/blog", "/page/1", `${path === "/" ? "" : path}/page/1`]);
	first.delete(path);
	return [
		...[...first].map((source) => ({ source, destination: path })),
		...moved.map((page) => ({ source: pagePath(page, "/"), destination: pagePath(page, path) })),
	];
}

/** Redirects `/tags/x/page/1` to the list. */
function firstPageRedirects(groups: readonly ListGroup[]): Redirect[] {
	const lists = groups.flatMap((group) => (group.kind.isPaginated ? group.lists : []));
	return lists.map(({ path }) => ({ source: `${path}/page/1`, destination: path }));
}

/** Redirects the feed paths of other systems to this blog's feeds, except paths that the content uses. */
export function feedRedirects(...usedPaths: { has(path: string): boolean }[]): Redirect[] {
	return Object.entries(LEGACY_FEED_PATHS)
		.filter(([source]) => !usedPaths.some((paths) => paths.has(source)))
		.map(([source, format]) => ({ source, destination: feedPath("/", format) }));
}
