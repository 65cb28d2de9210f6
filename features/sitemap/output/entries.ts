import type { Blog } from "@/lib/blog/blog";
import { getLanguageUrls } from "@/lib/blog/metadata/alternates";
import { absolutePageUrl, absoluteUrl, pageUrl } from "@/lib/blog/metadata/urls";
import type { Site } from "@/lib/config/site";
import { isLocal } from "@/lib/content/images/image-library";
import { getPageSize, listPagePaths, type PostList } from "@/lib/content/taxonomies/list-kinds";
import type { Post, PostDate } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

/** A page in the sitemap; all URLs are absolute. */
export interface SitemapEntry {
	url: string;
	/** A date or time in ISO 8601. */
	lastModified?: string | undefined;
	images: string[];
	/** The URLs of the page in all its languages, including its own, by language. */
	languages: Record<string, string>;
}

interface ListEntry {
	path: string;
	entry: SitemapEntry;
}

/** Lists all pages that may be indexed: no unlisted posts, and none whose canonical URL is elsewhere. */
export async function listSitemapEntries(blog: Blog): Promise<SitemapEntry[]> {
	return (await Promise.all((await blog.locales()).map(listEntries))).flat();
}

async function listEntries(blog: Blog): Promise<SitemapEntry[]> {
	const [site, posts, pages, index, groups, indexPath] = await Promise.all([
		blog.site(),
		blog.postsInLanguage(),
		blog.pages(),
		blog.index(),
		blog.lists(),
		blog.indexPath(),
	]);
	const indexable = [...pages, ...posts].filter((post) => isIndexable(post, site));
	const entries: SitemapEntry[] = [];
	// One after the other, because thousands of compiled bodies at once take gigabytes.
	for (const post of indexable) entries.push(await postEntry(blog, post));
	const toEntries = (list: Pick<PostList, "path" | "posts">, pageSize: number) =>
		listPagePaths(list, pageSize).map((path) => ({ path, entry: pageEntry(path, lastModified(list.posts), site) }));
	const ofLists = groups
		.filter(({ lists }) => lists.length > 0)
		.flatMap(({ kind, path, lists }) => [
			...(kind.isSingle
				? []
				: [{ path, entry: pageEntry(path, lastModified(lists.flatMap((list) => list.posts)), site) }]),
			...lists.flatMap((list) => toEntries(list, getPageSize(kind, site))),
		]);
	const withLanguages = async ({ path, entry }: ListEntry) => {
		const languages = getLanguageUrls(site, await blog.alternates(path));
		return { ...entry, languages };
	};
	return [
		...(await Promise.all(toEntries({ path: indexPath, posts: index }, site.postsPerPage).map(withLanguages))),
		...entries,
		...(await Promise.all(ofLists.map(withLanguages))),
	];
}

function isIndexable({ status, path, canonical }: Post, site: Site): boolean {
	const isCanonical =
		canonical === undefined || absolutePageUrl(site, canonical) === absolutePageUrl(site, encodePath(path));
	return status === "published" && isCanonical;
}

async function postEntry(blog: Blog, post: Post): Promise<SitemapEntry> {
	const [site, { metadata }, translations] = await Promise.all([
		blog.site(),
		blog.compiled(post),
		blog.alternates(post.path),
	]);
	const sources = new Set([...(post.image ? [post.image] : []), ...metadata.images.map(({ url }) => url)]);
	const images = await Promise.all([...sources].map((src) => imageUrl(blog, post, src, site)));
	return {
		...pageEntry(post.path, lastModified([post]), site),
		images: [...new Set(images.filter((image) => image !== undefined))],
		languages: getLanguageUrls(site, translations),
	};
}

async function imageUrl(blog: Blog, post: Post, src: string, site: Site): Promise<string | undefined> {
	if (!isLocal(src)) {
		const isHttpUrl = /^(?:https?:)?\/\//.test(src) && URL.canParse(src, site.url);
		return isHttpUrl ? new URL(src, site.url).href : undefined;
	}
	const image = await blog.postImage(post, src);
	return image && absoluteUrl(site, image.path);
}

function pageEntry(path: string, lastModified: string | undefined, site: Site): SitemapEntry {
	const url = path === "/" ? pageUrl(site, path) : absolutePageUrl(site, encodePath(path));
	return { url, lastModified, images: [], languages: {} };
}

/** Returns the time of the last change of any post in ISO 8601; `undefined` if no post has a date. */
function lastModified(posts: readonly Post[]): string | undefined {
	let latest: PostDate | undefined;
	for (const { date, updated } of posts)
		for (const candidate of [date, updated])
			if (candidate && (!latest || candidate.time > latest.time)) latest = candidate;
	return latest?.iso;
}
