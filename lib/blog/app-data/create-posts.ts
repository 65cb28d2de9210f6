import type { ReactElement } from "react";
import { pageImages, prepareImage } from "@/components/mdx/image/image-props";
import type { PostLinks } from "@/components/post/post-header";
import { renderSlot } from "@/features/render-slot";
import type { Blog } from "@/lib/blog/blog";
import { getListItems, getTagLinks, getTermLinks } from "@/lib/blog/list-items";
import type { Site } from "@/lib/config/site";
import { formatDate } from "@/lib/content/dates/dates";
import type { PostListItem } from "@/lib/content/list-item";
import { isUpdatedLater, type Post } from "@/lib/content/types";
import type { ListTemplate } from "@/lib/declarations/list-settings";
import { plural } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/types";
import type { AuthorView } from "@/lib/owner-code/api";
import type { AppPostView, FullPostView, PartView, PictureView, PostParts } from "@/lib/owner-code/app-pages";
import { authorView, postView } from "@/lib/owner-code/render/views";
import { getErrorMessage } from "@/lib/utils/error-message";
import { UsageError } from "@/lib/utils/usage-error";
import type { AppPaths } from "./app-paths";
import { type RenderOptions, renderAppBody, renderPart } from "./render-body";

type Listed = Pick<PostListItem, "post" | "tags" | "excerpt">;

const NO_PART: PartView = { nodes: [], scripts: [] };
const NO_PARTS: PostParts = { header: NO_PART, footer: NO_PART, below: NO_PART };

export interface AppPostsOptions extends RenderOptions {
	/** Tells whether the bodies of posts that take long to compile are left out, and with them their excerpts. */
	isHasty: boolean;
}

/** Makes the posts of one locale of a blog as its app has them, in lists and with their texts. */
export class AppPosts {
	private readonly paths: AppPaths;

	constructor(
		private readonly blog: Blog,
		private readonly site: Site,
		private readonly options: AppPostsOptions,
	) {
		this.paths = options.paths;
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

	private async describePost(post: Post): Promise<Listed> {
		return { post, tags: await getTagLinks(this.blog, post), excerpt: post.description ?? "" };
	}

	/** Tells whether the text of a post is read, which takes no time once it is compiled. */
	async isCompiled(post: Post): Promise<boolean> {
		return !this.options.isHasty || (await this.blog.isCompiled(post));
	}

	/** Returns a post with its text, in the language of `site`. */
	async createFullPost(post: Post, site: Site, links: PostLinks): Promise<FullPostView> {
		if (!(await this.isCompiled(post))) return this.createWaitingPost(post);
		const { messages } = site;
		const [{ metadata }, rendered] = await Promise.all([this.blog.compiled(post), this.renderBody(post)]);
		const { minutes, headings } = metadata;
		const { updated, status } = post;
		const listed = { post, tags: links.tags, excerpt: post.description ?? "" };
		return {
			...(await this.createListed(listed, { hasPicture: false, site })),
			kind: post.kind,
			...(post.image !== undefined && { picture: await this.createPicture(post.image, "wide") }),
			file: post.file,
			...(post.description !== undefined && { description: post.description }),
			...(updated && isUpdatedLater(post) && { updatedText: formatDate(updated, site) }),
			readingTime: plural(messages.post.minutes, minutes, messages),
			headings: post.toc ? headings.filter(({ depth }) => depth <= 3) : [],
			...(status !== "published" && { status: messages.post[status] }),
			parts: await this.createParts(post, messages, links),
			...rendered,
		};
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

	/** In development, a body that fails leaves the other pages as they are. */
	private async renderBody(post: Post): Promise<Pick<FullPostView, "body" | "codeStyles" | "problems">> {
		try {
			const listed = (item: Listed) => this.createListed(item);
			return { ...(await renderAppBody(this.blog, post, this.options, listed)), problems: [] };
		} catch (error) {
			const message = getErrorMessage(error);
			if (this.blog.options.mode === "production")
				throw new UsageError(`\`${post.file}\` can't be rendered: ${message}`);
			return { body: [], problems: [{ location: post.file, message }] };
		}
	}

	/** Renders what features add to the page of a post, but for related posts: those are data, which the app renders. */
	private async createParts(post: Post, messages: Messages, links: PostLinks): Promise<PostParts> {
		const { blog, site, options } = this;
		const isPlain = post.template === "plain" || post.isHome;
		const context = { site, post, messages, links };
		const render = (elements: readonly ReactElement[]) => renderPart(blog, isPlain ? [] : elements, options);
		return {
			header: await render([...renderSlot("postHeader", context), ...renderSlot("postNotice", context)]),
			footer: await render(renderSlot("postFooter", context)),
			below: await render(renderSlot("belowPost", { site, post, related: [] })),
		};
	}

	createAuthor(author: Post["authors"][number]): AuthorView {
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
}
