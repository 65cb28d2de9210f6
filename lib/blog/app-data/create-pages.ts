import { createElement, Fragment, type ReactElement } from "react";
import type { Thing } from "schema-dts";
import { serializeJsonLd } from "@/components/layout/head-elements";
import type { Crumb } from "@/components/layout/page-header";
import { pageImages, prepareImage } from "@/components/mdx/image/image-props";
import { FEATURES } from "@/features";
import type { Feature } from "@/features/feature";
import { renderSlot } from "@/features/render-slot";
import type { Blog } from "@/lib/blog/blog";
import { getListItems, getTagLinks, getTermLinks } from "@/lib/blog/list-items";
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
	showsPostsOfArchive,
} from "@/lib/blog/pages";
import { frontPath, localizeSite, type Site } from "@/lib/config/site";
import { formatDate } from "@/lib/content/dates/dates";
import type { PostListItem } from "@/lib/content/list-item";
import { countPages, getPageSize, pageItems, pagePath } from "@/lib/content/taxonomies/list-kinds";
import { compareByName } from "@/lib/content/taxonomies/names";
import { isUpdatedLater, type Post } from "@/lib/content/types";
import type { ListTemplate } from "@/lib/declarations/list-settings";
import { getDirection } from "@/lib/i18n/find-messages";
import { format, formatNumber, plural } from "@/lib/i18n/format";
import type { AuthorView, LinkView } from "@/lib/owner-code/api";
import type {
	AppPostView,
	ArchivePage,
	BlogPageView,
	FeaturePage,
	FullPostView,
	ListPage,
	PageTexts,
	PartView,
	PictureView,
	PostPage,
	PostParts,
	TermsPage,
} from "@/lib/owner-code/app-pages";
import { authorView, postView } from "@/lib/owner-code/render/views";
import { getErrorMessage } from "@/lib/utils/error-message";
import { UsageError } from "@/lib/utils/usage-error";
import type { AppPaths } from "./app-paths";
import type { ToClass } from "./body-tree";
import { renderAppBody, renderPart } from "./render-body";

type Listed = Pick<PostListItem, "post" | "tags" | "excerpt">;
type Shared = Pick<PostPage, "url" | "language" | "breadcrumbs" | "metadata" | "structuredData" | "texts" | "head">;

const NO_PART: PartView = { nodes: [], scripts: [] };
const NO_PARTS: PostParts = { header: NO_PART, footer: NO_PART, below: NO_PART };

interface FoundFeature extends Pick<Feature, "name"> {
	page: NonNullable<Feature["page"]>;
	path: string;
}

/** Finds the features that have a page of their own in a locale. */
export function findFeatures({ prefix }: Site): FoundFeature[] {
	return FEATURES.flatMap(({ name, page }) => (page ? [{ name, page, path: prefix + page.path }] : []));
}

export interface AppPagesOptions {
	paths: AppPaths;
	toClass: ToClass;
	/** The URLs of the scripts of features on the host, by the names of the features. */
	scripts: ReadonlyMap<string, string>;
	/** Tells whether the bodies of posts that take long to compile are left out, and with them their excerpts. */
	isHasty: boolean;
}

/** Makes the pages of one locale of a blog for its app. */
export class AppPages {
	private readonly paths: AppPaths;

	constructor(
		private readonly blog: Blog,
		private readonly site: Site,
		private readonly options: AppPagesOptions,
	) {
		this.paths = options.paths;
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
		const feature = findFeatures(this.site).find((one) => one.path === path);
		if (feature) return this.createFeaturePage(feature);
		const post = await this.blog.post(path);
		return post && this.createPost(post);
	}

	private async createListed(
		{ post, tags, excerpt }: Listed,
		{ hasPicture = true, site = this.site }: { hasPicture?: boolean; site?: Site } = {},
	): Promise<AppPostView> {
		const { blog, paths } = this;
		const authors = await Promise.all(
			post.authors.map(async (author) => ({ author, path: await blog.authorPath(author) })),
		);
		const terms = await getTermLinks(blog, post);
		const links = {
			tags: tags.map(paths.ofLink),
			authors: authors.map((one) => ({ ...paths.ofLink(one), author: this.withPortrait(one.author) })),
			terms: terms.map(({ title, links }) => ({ title, links: links.map(paths.ofLink) })),
		};
		const picture = post.image === undefined || !hasPicture ? undefined : await this.createPicture(post.image, "card");
		const { date } = post;
		return {
			...postView({ ...post, path: paths.ofPage(post.path), image: paths.ofFile(post.image) }, site, links),
			kind: "post",
			excerpt,
			...(date && { dateText: formatDate(date, site) }),
			...(picture && { picture }),
		};
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
			author: author && this.createAuthor(author),
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
			posts: await this.createItems(posts, "titles"),
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

	/** Renders what features add to the page of a post, but for related posts: those are data, which the app renders. */
	private async createParts(post: Post, site: Site): Promise<PostParts> {
		const { blog, options } = this;
		const isPlain = post.template === "plain" || post.isHome;
		const { messages } = site;
		const links = await getPostLinks(blog, post);
		const context = { site: this.site, post, messages, links };
		const render = (elements: readonly ReactElement[]) => renderPart(blog, isPlain ? [] : elements, options);
		return {
			header: await render([...renderSlot("postHeader", context), ...renderSlot("postNotice", context)]),
			footer: await render(renderSlot("postFooter", context)),
			below: await render(renderSlot("belowPost", { site: this.site, post, related: [] })),
		};
	}

	private async createPost(post: Post): Promise<PostPage> {
		const { blog } = this;
		const site = localizeSite(this.site, post.lang);
		const isPost = post.kind === "post";
		const isCompiled = await this.isCompiled(post);
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
			post: isCompiled ? await this.createFullPost(post, site) : await this.createWaitingPost(post),
			newer: newer && this.toLink(newer),
			older: older && this.toLink(older),
			related: related.map((one) => this.toLink(one)),
		};
	}

	private async isCompiled(post: Post): Promise<boolean> {
		return !this.options.isHasty || (await this.blog.isCompiled(post));
	}

	/** Returns a post of which only the front matter is known yet. */
	private async createWaitingPost(post: Post): Promise<FullPostView> {
		const listed = await this.createListed(await this.describePost(post));
		const problems = [
			{ location: post.file, message: "The text is being compiled. The page shows it as soon as it is." },
		];
		return {
			...listed,
			kind: post.kind,
			file: post.file,
			body: [],
			headings: [],
			readingTime: "",
			problems,
			parts: NO_PARTS,
		};
	}

	private async createFullPost(post: Post, site: Site): Promise<FullPostView> {
		const { messages } = site;
		const [tags, { metadata }, rendered] = await Promise.all([
			getTagLinks(this.blog, post),
			this.blog.compiled(post),
			this.renderBody(post),
		]);
		const { minutes, headings } = metadata;
		const { updated, status } = post;
		return {
			...(await this.createListed({ post, tags, excerpt: post.description ?? "" }, { hasPicture: false, site })),
			kind: post.kind,
			...(post.image !== undefined && { picture: await this.createPicture(post.image, "wide") }),
			file: post.file,
			...(post.description !== undefined && { description: post.description }),
			...(updated && isUpdatedLater(post) && { updatedText: formatDate(updated, site) }),
			readingTime: plural(messages.post.minutes, minutes, messages),
			headings: post.toc ? headings.filter(({ depth }) => depth <= 3) : [],
			...(status !== "published" && { status: messages.post[status] }),
			parts: await this.createParts(post, site),
			...rendered,
		};
	}

	/** In development, a body that fails leaves the other pages as they are. */
	private async renderBody(post: Post): Promise<Pick<FullPostView, "body" | "codeStyles" | "problems">> {
		try {
			const listed = (item: Listed) => this.createListed(item);
			return { ...(await renderAppBody(this.blog, post, this.paths, this.options.toClass, listed)), problems: [] };
		} catch (error) {
			const message = getErrorMessage(error);
			if (this.blog.options.mode === "production")
				throw new UsageError(`\`${post.file}\` can't be rendered: ${message}`);
			return { body: [], problems: [{ location: post.file, message }] };
		}
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
			posts: await this.createItems(pageItems(page, posts, perPage), template),
			page,
			...(pages > 1 && { pageText: format(messages.lists.page, numbers) }),
			...(page > 1 && { newerUrl: toUrl(page - 1) }),
			...(page < pages && { olderUrl: toUrl(page + 1) }),
		};
	}

	/** Returns posts as lists of the app have them. Those of titles have neither an excerpt, for which their bodies are read, nor a picture. */
	async createItems(posts: readonly Post[], template: ListTemplate = "cards"): Promise<AppPostView[]> {
		const items = posts.map(async (post) => {
			if (template === "titles" || template === "links")
				return this.createListed({ post, tags: [], excerpt: "" }, { hasPicture: false });
			const [item] = (await this.isCompiled(post)) ? await getListItems(this.blog, [post]) : [];
			return this.createListed(item ?? (await this.describePost(post)));
		});
		return Promise.all(items);
	}

	private async describePost(post: Post): Promise<Listed> {
		return { post, tags: await getTagLinks(this.blog, post), excerpt: post.description ?? "" };
	}

	private createAuthor(author: Post["authors"][number]): AuthorView {
		return authorView({ author: this.withPortrait(author) });
	}

	private withPortrait<Author extends Post["authors"][number]>(author: Author): Author {
		return { ...author, image: this.paths.ofFile(author.image) };
	}

	private async createPicture(src: string, slot: "card" | "wide"): Promise<PictureView | undefined> {
		const prepared = await prepareImage(pageImages(this.blog, this.site), src, { slot });
		if (!prepared || typeof prepared.img.src !== "string") return undefined;
		const { img, avif } = prepared;
		return {
			src: this.paths.ofFile(img.src as string),
			...(img.srcSet !== undefined && { srcSet: this.paths.ofSrcSet(img.srcSet) }),
			...(avif !== undefined && { avif: this.paths.ofSrcSet(avif) }),
			...(img.sizes !== undefined && { sizes: img.sizes }),
			...(img.width !== undefined && { width: Number(img.width), height: Number(img.height) }),
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
