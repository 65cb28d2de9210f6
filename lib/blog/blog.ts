import type { ParsedSite } from "@/lib/config/parse";
import type { Site } from "@/lib/config/types";
import type { Collection } from "@/lib/content/collection";
import type { Review } from "@/lib/content/reviews/reviews";
import type { ContentSource } from "@/lib/content/source/content-source";
import type { PostFolder } from "@/lib/content/source/layout";
import type { SourceFile } from "@/lib/content/source/source-files";
import type { Year } from "@/lib/content/taxonomies/archive";
import {
	LIST_KINDS,
	type ListGroup,
	type ListKind,
	type ListSection,
	type PostList,
} from "@/lib/content/taxonomies/list-kinds";
import type { Series } from "@/lib/content/taxonomies/series";
import type { TagName } from "@/lib/content/taxonomies/tags";
import type { Taxonomies } from "@/lib/content/taxonomies/taxonomies";
import type { Translation } from "@/lib/content/translations";
import type { Author, Post } from "@/lib/content/types";
import type { CollectedRedirects } from "@/lib/content/urls/redirects";
import type { Audience, VisibleContent } from "@/lib/content/visibility";
import type { SiteFonts } from "@/lib/images/fonts/fonts";
import type { ImageLibrary } from "@/lib/images/image-library";
import type { Logo } from "@/lib/images/logo/logo";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import type { LoadCompiler } from "@/lib/markdown/compiled-posts";
import type { RenderableBody, TryRender } from "@/lib/markdown/runtime/check-rendering";
import type { LoadBundle, OwnerCode } from "@/lib/owner-code/read-owner-code";
import type { BasePath } from "@/lib/utils/base-path";
import type { Versioned } from "@/lib/utils/memoize";

/** The input of a blog. Modules below this one don't read the environment, the clock or the working directory. */
export interface BlogOptions {
	/** Absolute. */
	contentDir: string;
	/** The folder of the engine's code and packages, absolute. */
	engineDir: string;
	/** Absolute. */
	cacheDir: string;
	mode: "development" | "production";
	/**
	 * Whether the settings of the content folder are the owner's, and its code may run; by default `true`, except for
	 * sites of other systems.
	 */
	trustsSettings?: boolean | undefined;
	/** By default editors in development, reviewers in a preview, and else readers. */
	audience?: Audience;
	/** A preview deployment shows drafts, and asks search engines not to index it. */
	isPreview: boolean;
	/** The secret of review links; without it there are none. */
	reviewSecret?: string | undefined;
	/** Returns the time in milliseconds since the epoch; posts dated later are scheduled. */
	now: () => number;
	/**
	 * Loaded on demand: most processes need only bodies that are compiled already, and loading the compiler takes
	 * longer.
	 */
	loadCompiler: LoadCompiler;
	/**
	 * Renders the body of a post as its page does, and returns the error that ended this; without it, bodies are run
	 * but not rendered.
	 */
	tryRender?: (blog: Blog, post: Post, body: RenderableBody) => ReturnType<TryRender>;
	/** Returns the posts that another process has read; without it, they are read from their files. */
	readSavedCollection?: () => Promise<Collection>;
	/** Loads the owner's components; without it, they are only parsed. */
	loadBundle?: LoadBundle;
	/** By default {@link LIST_KINDS}. */
	listKinds?: readonly ListKind[];
}

/** A blog: everything that is derived from one content folder, computed once per version of the content. */
export interface Blog extends Versioned {
	readonly options: Readonly<BlogOptions & { audience: Audience; listKinds: readonly ListKind[] }>;
	readonly source: ContentSource;
	readonly images: ImageLibrary;
	/** Discards all results after a change of the content, also those of views. */
	invalidate(): void;
	/** Returns the same content for another audience, or at another time. */
	viewAs(view: Pick<BlogOptions, "audience" | "now">): Blog;
	/**
	 * Returns the blog with an unsaved text of a post, whose file may not exist yet. It stays at the present version
	 * of the content.
	 */
	withText(file: string, text: string): Blog;
	/** The texts of the files below a folder of posts or pages. */
	sourceFiles(folder: PostFolder): Promise<readonly SourceFile[]>;
	settings(): Promise<ParsedSite>;
	site(): Promise<Site>;
	/** In development it is always the root. */
	basePath(): Promise<BasePath>;
	/** Includes the reasons why some can't be used. */
	fonts(): Promise<SiteFonts>;
	/** `undefined` if there is none that can be shown. */
	logo(): Promise<Logo | undefined>;
	ownerCode(): Promise<OwnerCode>;
	/** All posts and pages, whatever their status; for checks, not for pages. */
	collection(): Promise<Collection>;
	/** The content that the audience sees. */
	visible(): Promise<VisibleContent>;
	/** The content that readers see, even in development. */
	published(): Promise<VisibleContent>;
	/** The listed posts, newest first. */
	posts(): Promise<readonly Post[]>;
	/** The listed standalone pages, sorted by path. */
	pages(): Promise<readonly Post[]>;
	/** The paths of all posts and pages that can be opened. */
	paths(): Promise<readonly string[]>;
	/** The post or standalone page at a path; `undefined` if there is none or it is not visible. */
	post(path: string): Promise<Post | undefined>;
	/** The listed posts in the order of the index: pinned posts first, then newest first. */
	index(): Promise<readonly Post[]>;
	/** The listed posts before and after a post in time. */
	neighbours(post: Post): Promise<{ newer?: Post | undefined; older?: Post | undefined }>;
	/** The listed posts by tag, author, series and year. */
	taxonomies(): Promise<Taxonomies>;
	/** The lists of every kind, such as all tags. */
	lists(): Promise<readonly ListGroup[]>;
	listGroup(kind: string): Promise<ListGroup | undefined>;
	/** The list at a path, such as `/tags/css`. */
	list(path: string): Promise<{ section: ListSection; list: PostList } | undefined>;
	/** The kinds of lists that the navigation links to, because they have enough lists. */
	navigation(): Promise<readonly ListSection[]>;
	/** The tag with a label; `undefined` for a tag without a list. */
	tag(label: string): Promise<TagName | undefined>;
	authorPath(author: Author): Promise<string | undefined>;
	/** The series of a listed post. */
	series(post: Post): Promise<Series | undefined>;
	year(post: Post): Promise<Pick<Year, "year" | "path"> | undefined>;
	/** Tells whether the path belongs to one of the owner's posts, pages or public files. */
	isOwnerPath(path: string): Promise<boolean>;
	/** The path that an old path redirects to. */
	redirect(path: string): Promise<string | undefined>;
	/** The paths of the owner's posts, pages and public files, which outputs must not overwrite. */
	ownerPaths(): Promise<ReadonlySet<string>>;
	/** The paths of all published posts, pages and lists. */
	publicPaths(): Promise<ReadonlySet<string>>;
	redirects(): Promise<CollectedRedirects>;
	/** The listed posts most similar to a post, without its neighbours. */
	related(post: Post): Promise<readonly Post[]>;
	/** All language versions of a post, itself included; empty for unlisted posts and those in one language. */
	translations(post: Post): Promise<readonly Translation[]>;
	/** The drafts that are open for review; none in development, where editors see all drafts. */
	reviews(): Promise<readonly Review[]>;
	isCompiled(post: Post): Promise<boolean>;
	compiled(post: Post): Promise<CompiledPost>;
}
