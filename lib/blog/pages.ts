// What the pages of a blog are, for its own pages and for those in an app.

import type { Crumb } from "@/components/layout/page-header";
import type { PostLinks } from "@/components/post/post-header";
import { FEATURES } from "@/features";
import type { Feature } from "@/features/feature";
import { frontPath, type Site } from "@/lib/config/site";
import { formatYear } from "@/lib/content/dates/dates";
import {
	allListPaths,
	countPages,
	getPageSize,
	isListPath,
	type ListGroup,
	type ListKind,
	listKindPath,
	type PostList,
} from "@/lib/content/taxonomies/list-kinds";
import type { Post } from "@/lib/content/types";
import { pageFile } from "@/lib/content/urls/page-files";
import type { ListTemplate } from "@/lib/declarations/list-settings";
import { notFoundPath } from "@/lib/utils/url";
import type { Blog } from "./blog";
import { getExcerpt, getTagLinks, getTermLinks } from "./list-items";
import { authorMetadata, listMetadata, type PageMetadata, postMetadata } from "./metadata/metadata";

/** Matches the number of a page of the index. */
const INDEX_PAGE = /^\/page\/([1-9]\d*)$/;
/** Matches the path of a list and the number of a page. */
const LIST_PAGE = /^(.+?)(?:\/page\/([1-9]\d*))?$/;

export interface IndexPage {
	/** The path of its first page. */
	index: string;
	page: number;
}

/** The page of all lists of a kind. */
export interface KindPage {
	group: ListGroup;
}

/** A page of one list. */
export interface ListPage {
	kind: ListKind;
	list: PostList;
	page: number;
}

/** Returns the page of the index at a path, also one above its last page; `undefined` for other paths. */
export async function findIndexPage(blog: Blog, path: string): Promise<IndexPage | undefined> {
	const index = await blog.indexPath();
	const inIndex = index === "/" ? path : path.startsWith(index) ? path.slice(index.length) || "/" : undefined;
	const page = inIndex === "/" ? 1 : Number(INDEX_PAGE.exec(inIndex ?? "")?.[1] ?? 0);
	return page === 0 ? undefined : { index, page };
}

export async function getIndexMetadata(blog: Blog, { index, page }: IndexPage): Promise<PageMetadata> {
	const site = await blog.site();
	const title = index === frontPath(site) ? {} : { title: site.messages.lists.index };
	return listMetadata(blog, site, { ...title, path: index, page });
}

/** Finds the page of all lists of a kind, such as `/tags`, or a page of one list, such as `/tags/css/page/2` or `/talks`. */
export async function findListPage(blog: Blog, path: string): Promise<KindPage | ListPage | undefined> {
	const [, listPath = "", page = "1"] = LIST_PAGE.exec(path.normalize("NFC")) ?? [];
	// Only pages of lists read lists, because a page is rendered again when something that it has read changes.
	const kind = (await blog.listKinds()).find((one) => isListPath(one, listPath));
	if (!kind) return undefined;
	if (path === listKindPath(kind) && !kind.isSingle) {
		const group = await blog.listGroup(kind.name);
		return group && group.lists.length > 0 ? { group } : undefined;
	}
	const found = await blog.list(listPath);
	if (!found || (page !== "1" && !found.kind.isPaginated)) return undefined;
	return { ...found, page: Number(page) };
}

export async function getKindMetadata(blog: Blog, { group: { kind, path } }: KindPage): Promise<PageMetadata> {
	const site = await blog.site();
	return listMetadata(blog, site, { title: kind.label(site.messages), path });
}

export async function getListMetadata(blog: Blog, { kind, list, page }: ListPage): Promise<PageMetadata> {
	const site = await blog.site();
	const { label: title, author, description, path } = list;
	if (author) return authorMetadata(blog, site, { author, path }, page);
	return listMetadata(blog, site, { title, description, path, page, hasFeed: kind.hasFeed });
}

/** Returns the number of pages of a list. */
export function countListPages({ kind, list }: Pick<ListPage, "kind" | "list">, site: Site): number {
	return countPages(list.posts.length, getPageSize(kind, site));
}

/** Returns how a page of a list shows its posts. */
export function getListTemplate(kind: ListKind): ListTemplate {
	if (kind.isSequence) return "titles";
	return kind.template ?? (kind.isPaginated ? "cards" : "titles");
}

/** The maximum number of posts that the archive shows on one page. */
const MAX_POSTS_ON_ARCHIVE = 500;

/** Tells whether the archive shows all posts. A larger one shows links to its years instead. */
export function showsPostsOfArchive({ lists }: Pick<ListGroup, "lists">): boolean {
	return lists.reduce((sum, { posts }) => sum + posts.length, 0) <= MAX_POSTS_ON_ARCHIVE;
}

/** Returns the pages above a page of a list. */
export function getListBreadcrumbs(kind: ListKind, { messages }: Site): Crumb[] {
	return kind.isSingle ? [] : [{ label: kind.label(messages), path: listKindPath(kind) }];
}

export async function getPostLinks(blog: Blog, post: Post): Promise<PostLinks> {
	const site = await blog.site();
	const [tags, terms, sequence, translations, original] = await Promise.all([
		getTagLinks(blog, post),
		getTermLinks(blog, post),
		blog.sequence(post),
		blog.translations(post),
		site.translationNotice ? blog.changedOriginal(post) : undefined,
	]);
	const { lang = site.language } = post;
	return {
		tags,
		terms,
		authors: await Promise.all(post.authors.map(async (author) => ({ author, path: await blog.authorPath(author) }))),
		sequence,
		original,
		translations: translations.filter(({ language }) => language !== lang),
	};
}

/** Returns the pages above a post: the list of its section, or the archive and the year of the post. `site` is in the language of the post. */
export async function getBreadcrumbs(blog: Blog, post: Post, site: Site): Promise<Crumb[]> {
	if (post.section) {
		const list = (await blog.navigation()).find(({ kind }) => kind.name === post.section);
		return list ? [{ label: list.kind.label(site.messages), path: list.path }] : [];
	}
	const year = await blog.year(post);
	if (!year?.year) return [];
	return [
		{ label: site.messages.lists.archive, path: `${site.prefix}/archive` },
		{ label: formatYear(year.year, site), path: year.path },
	];
}

export async function getPostMetadata(blog: Blog, post: Post): Promise<PageMetadata> {
	const [site, compiled, { authors }] = await Promise.all([blog.site(), blog.compiled(post), getPostLinks(blog, post)]);
	const translations = await blog.alternates(post.path);
	return postMetadata(blog, site, post, { excerpt: getExcerpt(post, compiled), authors, translations });
}

/** Lists the paths of the pages of posts, standalone pages, lists and the index of a locale. */
export async function listContentPages(blog: Blog): Promise<string[]> {
	const [site, paths, posts, groups, indexPath] = await Promise.all([
		blog.site(),
		blog.paths(),
		blog.index(),
		blog.lists(),
		blog.indexPath(),
	]);
	return [...paths, ...allListPaths(posts, groups, site, indexPath)];
}

export interface FeaturePage extends Pick<Feature, "name"> {
	page: NonNullable<Feature["page"]>;
	path: string;
}

/** Lists the pages of features in the locale with a prefix. */
export function listFeaturePages(prefix: string): FeaturePage[] {
	return FEATURES.flatMap(({ name, page }) => (page ? [{ name, page, path: prefix + page.path }] : []));
}

/** Lists the paths of the pages of features in the locale with a prefix. */
export function listFeaturePaths(prefix: string): string[] {
	return listFeaturePages(prefix).map(({ path }) => path);
}

/** Lists the paths of all pages that can be cached: also those of features and the 404 page. */
export async function listPages(blog: Blog): Promise<string[]> {
	const ofLocales = (await blog.locales()).map(async (locale) => {
		const { prefix } = await locale.site();
		const notFound = blog.options.app?.inside ? [] : [notFoundPath(prefix)];
		return [...(await listContentPages(locale)), ...listFeaturePaths(prefix), ...notFound];
	});
	return [...new Set((await Promise.all(ofLocales)).flat())];
}

/** Lists the files of those pages in a finished folder. */
export async function listPageFiles(blog: Blog): Promise<string[]> {
	const [pages, site] = await Promise.all([listPages(blog), blog.site()]);
	return pages.map((page) => pageFile(page, site));
}
