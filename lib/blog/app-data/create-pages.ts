import { createElement, Fragment } from "react";
import type { Thing } from "schema-dts";
import { serializeJsonLd } from "@/components/layout/head-elements";
import type { Crumb } from "@/components/layout/page-header";
import { renderSlot } from "@/features/render-slot";
import type { Blog } from "@/lib/blog/blog";
import {
	authorJsonLd,
	homeJsonLd,
	indexJsonLd,
	listJsonLd,
	portraitUrl,
	postJsonLd,
} from "@/lib/blog/metadata/json-ld";
import { getRobots, unlistedMetadata } from "@/lib/blog/metadata/metadata";
import { getShareableImage } from "@/lib/blog/metadata/og-images";
import {
	countListPages,
	type ListPage as Found,
	type FeaturePage as FoundFeature,
	findIndexPage,
	findListPage,
	getBreadcrumbs,
	getIndexMetadata,
	getKindMetadata,
	getListBreadcrumbs,
	getListMetadata,
	getListTemplate,
	getPostLinks,
	getPostMetadata,
	type IndexPage,
	type KindPage,
	listFeaturePages,
	showsPostsOfArchive,
} from "@/lib/blog/pages";
import { frontPath, localizeSite, type Site } from "@/lib/config/site";
import { countPages, getPageSize, pageItems, pagePath } from "@/lib/content/taxonomies/list-kinds";
import { compareByName } from "@/lib/content/taxonomies/names";
import type { Post } from "@/lib/content/types";
import type { ListTemplate } from "@/lib/declarations/list-settings";
import { getDirection } from "@/lib/i18n/find-messages";
import { format, formatNumber } from "@/lib/i18n/format";
import type { LinkView } from "@/lib/owner-code/api";
import type {
	ArchivePage,
	BlogPageView,
	FeaturePage,
	ListPage,
	PageTexts,
	PostPage,
	TermsPage,
} from "@/lib/owner-code/app-pages";
import type { AppPaths } from "./app-paths";
import { AppPosts, type AppPostsOptions } from "./create-posts";
import { renderPart } from "./render-body";

type Shared = Pick<PostPage, "url" | "language" | "breadcrumbs" | "metadata" | "structuredData" | "texts" | "head">;

/** Makes the pages of one locale of a blog for its app. */
export class AppPages {
	private readonly paths: AppPaths;
	private readonly posts: AppPosts;

	constructor(
		private readonly blog: Blog,
		private readonly site: Site,
		private readonly options: AppPostsOptions,
	) {
		this.paths = options.paths;
		this.posts = new AppPosts(blog, site, options);
	}

	async create(path: string): Promise<BlogPageView | undefined> {
		const index = await findIndexPage(this.blog, path);
		if (index) return this.createIndex(index);
		const list = await findListPage(this.blog, path);
		if (list && "group" in list)
			return list.group.kind.name === "archive" && showsPostsOfArchive(list.group)
				? this.createArchive(list)
				: this.createTerms(list);
		if (list) return this.createList(list);
		const feature = listFeaturePages(this.site.prefix).find((one) => one.path === path);
		if (feature) return this.createFeaturePage(feature);
		const post = await this.blog.post(path);
		return post && this.createPost(post);
	}

	private async createIndex({ index, page }: IndexPage): Promise<ListPage | undefined> {
		const { blog, site } = this;
		const posts = await blog.index();
		const pages = countPages(posts.length, site.postsPerPage);
		if (page > pages) return undefined;
		const isFront = index === frontPath(site);
		return {
			...(await this.createShared(pagePath(page, index), {
				metadata: { ...(await getIndexMetadata(blog, { index, page })), title: this.titleOfPage(site.title, page) },
				structuredData: page === 1 ? indexJsonLd(site, index) : [],
			})),
			kind: "list",
			title: isFront ? site.title : site.messages.lists.index,
			...(isFront && page === 1 && site.description && { description: site.description }),
			facts: [],
			template: "cards",
			isNumbered: false,
			...(await this.createListParts(index, posts, page, site.postsPerPage, "cards")),
		};
	}

	private async createList({ kind, list, page }: Found): Promise<ListPage | undefined> {
		const { blog, site } = this;
		if (page > countListPages({ kind, list }, site)) return undefined;
		const { label, path, description, author } = list;
		const breadcrumbs = getListBreadcrumbs(kind, site);
		const template = getListTemplate(kind);
		const isProfile = author !== undefined && page === 1;
		const structuredData = isProfile
			? authorJsonLd(site, { author, path }, await portraitUrl(blog, site, author), breadcrumbs)
			: listJsonLd(site, { label, path, breadcrumbs, ...(page === 1 && { description }) });
		return {
			...(await this.createShared(pagePath(page, path), {
				metadata: { ...(await getListMetadata(blog, { kind, list, page })), title: this.titleOfPage(label, page) },
				structuredData,
				breadcrumbs,
			})),
			kind: "list",
			title: label,
			description: page === 1 ? description : undefined,
			facts: kind.details(list, site),
			author: author && this.posts.createAuthor(author),
			template,
			isNumbered: kind.isSequence ?? false,
			...(await this.createListParts(path, list.posts, page, getPageSize(kind, site), template)),
		};
	}

	private async createTerms({ group }: KindPage): Promise<TermsPage> {
		const { language } = this.site;
		const terms = group.lists.map(({ label, path, posts }) => ({
			label,
			url: this.paths.ofPath(path),
			count: posts.length,
		}));
		return {
			...(await this.createKindParts(group)),
			kind: "terms",
			terms: terms.sort(compareByName(language, ({ label }) => label)),
		};
	}

	private async createArchive({ group }: KindPage): Promise<ArchivePage> {
		const years = group.lists.map(async ({ label, path, posts }) => ({
			label,
			url: this.paths.ofPath(path),
			posts: await this.posts.createItems(posts, "titles"),
		}));
		return {
			...(await this.createKindParts(group)),
			kind: "archive",
			years: await Promise.all(years),
		};
	}

	private async createFeaturePage({ name, page, path }: FoundFeature): Promise<FeaturePage> {
		const { blog, site, options } = this;
		const title = page.title(site.messages);
		const metadata = { ...unlistedMetadata(blog, site, { title, path }), title };
		const content = createElement(
			Fragment,
			{ key: name },
			page.render({ site, path, indexPath: await blog.indexPath() }),
		);
		return {
			...(await this.createShared(path, { metadata })),
			kind: "feature",
			title,
			part: await renderPart(blog, [content], options),
		};
	}

	private async createPost(post: Post): Promise<PostPage> {
		const { blog } = this;
		const site = localizeSite(this.site, post.lang);
		const isPost = post.kind === "post";
		const isCompiled = await this.posts.isCompiled(post);
		const [links, breadcrumbs, { newer, older }, related] = await Promise.all([
			getPostLinks(blog, post),
			isPost ? getBreadcrumbs(blog, post, site) : [],
			isPost ? blog.neighbours(post) : { newer: undefined, older: undefined },
			isPost ? blog.related(post) : [],
		]);
		const image = (await getShareableImage(blog, post))?.path;
		const structuredData = isPost
			? postJsonLd(this.site, post, { ...links, breadcrumbs, image })
			: post.isHome
				? homeJsonLd(this.site)
				: [];
		return {
			...(await this.createShared(post.path, {
				metadata: { ...(isCompiled && (await getPostMetadata(blog, post))), title: post.title },
				structuredData,
				breadcrumbs,
				site,
				language: post.lang,
			})),
			kind: "post",
			post: await this.posts.createFullPost(post, site, links),
			newer: newer && this.toLink(newer),
			older: older && this.toLink(older),
			related: related.map((one) => this.toLink(one)),
		};
	}

	private async createShared(
		path: string,
		{
			metadata,
			structuredData = [],
			breadcrumbs = [],
			site = this.site,
			language = site.language,
		}: Pick<Shared, "metadata"> & {
			structuredData?: readonly Thing[];
			breadcrumbs?: readonly Crumb[];
			site?: Site;
			language?: string | undefined;
		},
	): Promise<Shared> {
		const head = await renderPart(this.blog, renderSlot("head", { site }), { ...this.options, scripts: new Map() });
		return {
			url: this.paths.ofPath(path),
			language,
			...(getDirection(language) === "rtl" && { direction: "rtl" }),
			breadcrumbs: breadcrumbs.map(({ label, path }) => ({ label, url: this.paths.ofPath(path) })),
			// Pages of a preview are not for search engines.
			metadata: { ...getRobots(this.blog, true), ...metadata },
			...(head.nodes.length > 0 && { head }),
			...(structuredData.length > 0 && { structuredData: serializeJsonLd(structuredData) }),
			texts: createTexts(site),
		};
	}

	/** Returns the title of a page without that of the site, as the app has a template for titles. */
	private titleOfPage(title: string, page: number): string {
		const { messages } = this.site;
		const number = { page: formatNumber(page, messages) };
		return page === 1 ? title : `${title} · ${format(messages.lists.pageTitle, number)}`;
	}

	private async createKindParts(group: KindPage["group"]) {
		const title = group.kind.label(this.site.messages);
		const metadata = { ...(await getKindMetadata(this.blog, { group })), title };
		return { ...(await this.createShared(group.path, { metadata })), title };
	}

	private async createListParts(
		path: string,
		posts: readonly Post[],
		page: number,
		perPage: number,
		template: ListTemplate,
	) {
		const { messages } = this.site;
		const pages = countPages(posts.length, perPage);
		const numbers = { page: formatNumber(page, messages), pages: formatNumber(pages, messages) };
		const toUrl = (number: number) => this.paths.ofPath(pagePath(number, path));
		return {
			posts: await this.posts.createItems(pageItems(page, posts, perPage), template),
			page,
			...(pages > 1 && { pageText: format(messages.lists.page, numbers) }),
			...(page > 1 && { newerUrl: toUrl(page - 1) }),
			...(page < pages && { olderUrl: toUrl(page + 1) }),
		};
	}

	private toLink({ title, path }: Pick<Post, "title" | "path">): LinkView {
		return { label: title, url: this.paths.ofPath(path) };
	}
}

function createTexts({ messages }: Site): PageTexts {
	const { frame, lists, post, related } = messages;
	return {
		breadcrumbs: frame.breadcrumb,
		contents: post.contents,
		empty: lists.empty,
		morePosts: post.morePosts,
		newer: post.newer,
		newerPosts: lists.newer,
		older: post.older,
		olderPosts: lists.older,
		pages: lists.pages,
		related: related.title,
		updated: post.updated,
	};
}
