/**
 * The types of `quire-blog/pages`, which an app reads without the rest of the engine. The functions are those of `components/in-app/index.ts`.
 * Later versions only add to them.
 */
import type { Metadata } from "next";
import type { ReactNode } from "react";
import type { AsPage, AuthorView, LinkView, ListedPostView } from "./api";

/**
 * A node of the text of a post: a text, or an element with its props and children. A name that begins with a capital is that of one of the
 * app's components.
 */
export type BodyNode =
	| string
	| readonly [tag: string, props: Readonly<Record<string, unknown>> | null, ...children: BodyNode[]];

/** An image in the files that screens need. */
export interface PictureView {
	src: string;
	srcSet?: string | undefined;
	/** The `srcset` of its AVIF files. */
	avif?: string | undefined;
	sizes?: string | undefined;
	width?: number | undefined;
	height?: number | undefined;
}

/** A post in a list of the app. */
export interface AppPostView extends ListedPostView {
	/** Its date in the language of the blog. */
	dateText?: string | undefined;
	/** Its image, if that can be read or has a URL of another site. */
	picture?: PictureView | undefined;
}

export interface HeadingView {
	id: string;
	text: string;
	/** 2 or 3. */
	depth: number;
}

/** A post or standalone page with its text, for `PostBody`. */
export type FullPostView = FullBlogPostView | AsPage<FullBlogPostView>;

interface FullBlogPostView extends AppPostView {
	/** Such as `posts/a.md`. */
	file: string;
	description?: string | undefined;
	body: readonly BodyNode[];
	/** The styles of its code, unless their colors are those of the blog. */
	codeStyles?: { scope: string; css: string } | undefined;
	headings: readonly HeadingView[];
	/** The date of its last change, if that is on a later day. */
	updatedText?: string | undefined;
	/** Such as `5 min read`. */
	readingTime: string;
	/** Such as `Draft`; only in development, and for unlisted posts. */
	status?: string | undefined;
	/** What is wrong with it, in development. */
	problems: readonly ProblemView[];
	/** What the blog has around the text, such as comments. */
	parts: PostParts;
}

/** What the features of the blog add to the page of a post, for `BlogPart`. */
export interface PostParts {
	/** At the end of the header: the part of a series, translations. */
	header: PartView;
	/** Below the text: updates, the parts of a series. */
	footer: PartView;
	/** Below the post: the newsletter, comments. */
	below: PartView;
}

/** What features add to a place of a page; no nodes if they have nothing there. */
export interface PartView {
	nodes: readonly BodyNode[];
	/** The scripts that make it work, as URLs on the host. */
	scripts: readonly string[];
}

export interface ProblemView {
	/** The file, mostly with line and column, such as `posts/a.md:3:1`. */
	location: string;
	message: string;
}

interface AnyPage {
	/** The path of the page in the app, percent-encoded. */
	url: string;
	/** The BCP 47 code of its language. */
	language: string;
	/** Set for a language that is written from right to left. */
	direction?: "rtl" | undefined;
	/** The pages above it. */
	breadcrumbs: readonly LinkView[];
	metadata: Metadata;
	/** Elements that React moves to the head, such as that for webmentions. */
	head?: PartView | undefined;
	/** JSON-LD, escaped for a script element. */
	structuredData?: string | undefined;
	texts: PageTexts;
}

/** The words of the pages, in the language of the page. */
export interface PageTexts {
	breadcrumbs: string;
	contents: string;
	empty: string;
	morePosts: string;
	newer: string;
	newerPosts: string;
	older: string;
	olderPosts: string;
	pages: string;
	related: string;
	/** With `{date}`. */
	updated: string;
}

export interface PostPage extends AnyPage {
	kind: "post";
	post: FullPostView;
	newer?: LinkView | undefined;
	older?: LinkView | undefined;
	related: readonly LinkView[];
}

/** The index, or the posts of a tag, an author, a series, a section or a year. */
export interface ListPage extends AnyPage {
	kind: "list";
	title: string;
	description?: string | undefined;
	/** Such as the number of posts. */
	facts: readonly string[];
	author?: AuthorView | undefined;
	template: "cards" | "titles" | "links" | "pictures";
	/** Whether the posts are parts of a series. */
	isNumbered: boolean;
	posts: readonly AppPostView[];
	/** The number of the page, from 1. */
	page: number;
	/** Such as `Page 2 of 3`; none for a single page. */
	pageText?: string | undefined;
	newerUrl?: string | undefined;
	olderUrl?: string | undefined;
}

/** All lists of a kind, such as the tags. */
export interface TermsPage extends AnyPage {
	kind: "terms";
	title: string;
	terms: readonly { label: string; url: string; count: number }[];
}

/** All posts by year. */
export interface ArchivePage extends AnyPage {
	kind: "archive";
	title: string;
	years: readonly { label: string; url: string; posts: readonly AppPostView[] }[];
}

/** The page of a feature: the search. */
export interface FeaturePage extends AnyPage {
	kind: "feature";
	title: string;
	part: PartView;
}

/** A page of the blog. */
export type BlogPageView = PostPage | ListPage | TermsPage | ArchivePage | FeaturePage;

interface PageProps {
	params: Promise<{ path?: string[] }>;
}

/** Components by the names of tags, such as `a` and `img`, and of components in posts, such as `Chart`. */
export type BodyComponents = Readonly<Record<string, unknown>>;

/** Renders the page at a path of the blog, as default export of the route `[[...path]]`. */
export declare function BlogPage(props: PageProps): Promise<ReactNode>;

/** Returns the metadata of the page at a path of the blog. */
export declare function generateMetadata(props: PageProps): Promise<Metadata>;

/** Lists the params of all pages of the blog. */
export declare function generateStaticParams(): { path: string[] }[];

/** Renders a page of the blog, such as one of {@link getPage}, for a layout that has the landmark `main` itself. `components` win over those of the app's `mdx-components`. */
export declare function BlogPageContent(props: {
	page: BlogPageView;
	components?: BodyComponents | undefined;
}): ReactNode;

/**
 * Renders the text of a post, such as one of {@link getPost}. `components` win over those of the app's `mdx-components`. The styles are in
 * `quire-blog/blog.css`, also those of the other components here.
 */
export declare function PostBody(props: {
	post: Pick<FullPostView, "body" | "codeStyles" | "file">;
	components?: BodyComponents | undefined;
	className?: string | undefined;
}): ReactNode;

/** Renders what features of the blog add to a page, such as `post.parts.below`. */
export declare function BlogPart(props: { part: PartView }): ReactNode;

/**
 * Renders a link to the search of the blog, for the header of the app. It opens a dialog, as Ctrl+K and ⌘K do; without JavaScript it leads to
 * the page of the search. Its text is by default the word for "search" in the language of the blog; `language` chooses one of a blog in several.
 */
export declare function BlogSearch(props: {
	language?: string | undefined;
	className?: string | undefined;
	children?: ReactNode;
}): ReactNode;

/** Renders posts as cards, such as those of `getPosts`. `heading` is the level of their titles, by default `h2`. */
export declare function PostCards(props: { posts: readonly AppPostView[]; heading?: "h2" | "h3" }): ReactNode;

/** Renders the titles of posts with their dates. */
export declare function PostTitles(props: { posts: readonly AppPostView[]; isNumbered?: boolean }): ReactNode;

/** Tells whether a layout of the app has the landmark `main` around the pages of the blog. */
export declare function isInMain(): boolean;

/** Returns the paths of all pages in the blog, such as `/` and `/hello`. */
export declare function getPaths(): string[];

/** Reads the page at a path of the blog, such as `/hello` or `/tags/css`; `undefined` if there is none. */
export declare function getPage(path: string): BlogPageView | undefined;

/** Reads a post or standalone page with its text, by its `url` in the app or its path in the blog; `undefined` if there is none. */
export declare function getPost(url: string): FullPostView | undefined;
