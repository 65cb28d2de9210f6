import { getPages, getPosts } from "@/lib/content/posts";
import { getSeries, getTags, getTranslations, getWriters, getYears } from "@/lib/content/taxonomy";
import type { Post, PostDate } from "@/lib/content/types";
import { hrefOf } from "@/lib/href";
import { getCompiled } from "@/lib/markdown/compiled";
import { getImage, isLocal } from "@/lib/media/images";
import { absolute } from "@/lib/seo/addresses";
import { languagesOf } from "@/lib/seo/alternates";
import { getSite } from "@/lib/site";
import { countPages, pagePath } from "@/lib/site/pagination";
import type { Site } from "@/lib/site/types";

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
	const [site, posts, pages, ...rest] = await Promise.all([getSite(), getPosts(), getPages(), getTags(), getWriters()]);
	const [tags, { writers }] = rest;
	const [years, series] = await Promise.all([getYears(), getSeries()]);
	const entries = await Promise.all([...pages, ...posts].filter((post) => isIndexed(post, site)).map(ofPost));
	const parts = [...series.values()].map(({ path, parts }) => ({ path, posts: parts }));
	const groups: [all: string, lists: List[], isParted: boolean][] = [
		["/tags", [...tags.values()], true],
		["/authors", writers, true],
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
	const isHere = canonical === undefined || absolute(site, canonical) === absolute(site, hrefOf(path));
	return status === "published" && isHere;
}

async function ofPost(post: Post): Promise<SitemapEntry> {
	const [site, { facts }, translations] = await Promise.all([getSite(), getCompiled(post), getTranslations(post)]);
	const sources = new Set([...(post.image ? [post.image] : []), ...facts.images.map(({ url }) => url)]);
	const images = await Promise.all([...sources].map((src) => addressOfImage(src, site)));
	return {
		...ofPage(post.path, newest([post]), site),
		images: [...new Set(images.filter((image) => image !== undefined))],
		languages: languagesOf(site, translations),
	};
}

async function addressOfImage(src: string, site: Site): Promise<string | undefined> {
	if (!isLocal(src)) {
		const isThere = /^(?:https?:)?\/\//.test(src) && URL.canParse(src, site.url);
		return isThere ? new URL(src, site.url).href : undefined;
	}
	const image = await getImage(src);
	return image && absolute(site, image.path);
}

function ofList({ path, posts }: List, site: Site): SitemapEntry[] {
	const pages = countPages(posts.length, site.postsPerPage);
	return Array.from({ length: pages }, (_, index) => ofPage(pagePath(index + 1, path), newest(posts), site));
}

function ofPage(path: string, lastModified: string | undefined, site: Site): SitemapEntry {
	const url = path === "/" ? `${site.url}/` : absolute(site, hrefOf(path));
	return { url, lastModified, images: [], languages: {} };
}

/** When the last of some posts changed; a list changes with them. */
function newest(posts: readonly Post[]): string | undefined {
	let last: PostDate | undefined;
	for (const { date, updated } of posts)
		for (const one of [date, updated]) if (one && (!last || one.time > last.time)) last = one;
	return last?.iso;
}
