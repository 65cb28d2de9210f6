import { getSite } from "@/lib/config/load";
import { countPages, pagePath } from "@/lib/config/pagination";
import type { Site } from "@/lib/config/types";
import { getPages, getPosts } from "@/lib/content/posts";
import { getAuthors, getSeries, getTags, getTranslations, getYears } from "@/lib/content/taxonomies/taxonomies";
import type { Post, PostDate } from "@/lib/content/types";
import { getImage, isLocal } from "@/lib/images/images";
import { getCompiled } from "@/lib/markdown/compiled-posts";
import { getLanguageUrls } from "@/lib/metadata/alternates";
import { absoluteUrl } from "@/lib/metadata/urls";
import { encodePath } from "@/lib/utils/url";

/** A page that search engines may list; all addresses are full ones. */
export interface SitemapEntry {
	url: string;
	/** A day or an instant of ISO 8601. */
	lastModified?: string;
	images: string[];
	/** The same text by language, itself included. */
	languages: Record<string, string>;
}

interface List {
	path: string;
	posts: readonly Post[];
}

/** Every page that search engines may list: all but what asks not to be, and what first appeared elsewhere. */
export async function listEntries(): Promise<SitemapEntry[]> {
	const [site, posts, pages, ...rest] = await Promise.all([getSite(), getPosts(), getPages(), getTags(), getAuthors()]);
	const [tags, { authorGroups }] = rest;
	const [years, series] = await Promise.all([getYears(), getSeries()]);
	const entries = await Promise.all([...pages, ...posts].filter((post) => isIndexed(post, site)).map(ofPost));
	const parts = [...series.values()].map(({ path, posts }) => ({ path, posts: posts }));
	const groups: [all: string, lists: List[], isParted: boolean][] = [
		["/tags", [...tags.values()], true],
		["/authors", authorGroups, true],
		["/archive", years, false],
		["/series", parts, false],
	];
	return [
		...ofList({ path: "/", posts }, site),
		...entries,
		...groups
			.filter(([, lists]) => lists.length > 0)
			.flatMap(([path, lists, isParted]) => [
				ofPage(path, newest(lists.flatMap((list) => list.posts)), site),
				...lists.flatMap((list) => (isParted ? ofList(list, site) : [ofPage(list.path, newest(list.posts), site)])),
			]),
	];
}

function isIndexed({ status, path, canonical }: Post, site: Site): boolean {
	const isHere = canonical === undefined || absoluteUrl(site, canonical) === absoluteUrl(site, encodePath(path));
	return status === "published" && isHere;
}

async function ofPost(post: Post): Promise<SitemapEntry> {
	const [site, { metadata }, translations] = await Promise.all([getSite(), getCompiled(post), getTranslations(post)]);
	const sources = new Set([...(post.image ? [post.image] : []), ...metadata.images.map(({ url }) => url)]);
	const images = await Promise.all([...sources].map((src) => addressOfImage(src, site)));
	return {
		...ofPage(post.path, newest([post]), site),
		images: [...new Set(images.filter((image) => image !== undefined))],
		languages: getLanguageUrls(site, translations),
	};
}

async function addressOfImage(src: string, site: Site): Promise<string | undefined> {
	if (!isLocal(src)) {
		const isThere = /^(?:https?:)?\/\//.test(src) && URL.canParse(src, site.url);
		return isThere ? new URL(src, site.url).href : undefined;
	}
	const image = await getImage(src);
	return image && absoluteUrl(site, image.path);
}

function ofList({ path, posts }: List, site: Site): SitemapEntry[] {
	const pages = countPages(posts.length, site.postsPerPage);
	return Array.from({ length: pages }, (_, index) => ofPage(pagePath(index + 1, path), newest(posts), site));
}

function ofPage(path: string, lastModified: string | undefined, site: Site): SitemapEntry {
	const url = path === "/" ? `${site.url}/` : absoluteUrl(site, encodePath(path));
	return { url, lastModified, images: [], languages: {} };
}

/** When the last of some posts changed; a list changes with them. */
function newest(posts: readonly Post[]): string | undefined {
	let last: PostDate | undefined;
	for (const { date, updated } of posts)
		for (const one of [date, updated]) if (one && (!last || one.time > last.time)) last = one;
	return last?.iso;
}
