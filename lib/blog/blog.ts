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
	/** The owner's content folder, absolute. */
	contentDir: string;
	/** The folder of the engine's code and packages, absolute. */
	engineDir: string;
	/** The folder for results that later builds reuse, absolute. */
	cacheDir: string;
	mode: "development" | "production";
	/**
	 * Whether the settings of the content folder are the owner's, and its code may run; by default, those of a site of another system
	 * aren't, and all else is.
	 */
	trustsSettings?: boolean | undefined;
	/** Who the content is shown to; by default editors in development, reviewers in a preview, and else readers. */
	audience?: Audience;
	/** Whether this is a preview deployment, which shows drafts and which search engines should not index. */
	isPreview: boolean;
	/** The secret from which the links of drafts for review are made; without it there are none. */
	reviewSecret?: string | undefined;
	/** Returns the time in milliseconds since the epoch; posts dated later are scheduled. */
	now: () => number;
	/** Loads the compiler of bodies, which takes longer than most processes need for bodies that are compiled already. */
	loadCompiler: LoadCompiler;
	/** Renders the body of a post as its page does, and returns the error that ended this; without it, bodies are only run. */
	tryRender?: (blog: Blog, post: Post, body: RenderableBody) => ReturnType<TryRender>;
	/** Returns the posts as another process has read them; without it, they are read from their files. */
	readSavedCollection?: () => Promise<Collection>;
	/** Loads the owner's components into this process; without it, they are only parsed. */
	loadBundle?: LoadBundle;
	/** The kinds of lists; by default {@link LIST_KINDS}. */
	listKinds?: readonly ListKind[];
}

/** A blog: everything that is derived from one content folder, computed once per version of the content. */
export interface Blog extends Versioned {
	readonly options: Readonly<BlogOptions & { audience: Audience; listKinds: readonly ListKind[] }>;
	/** Reads the files of the content. */
	readonly source: ContentSource;
	/** Measures the images of the content. */
	readonly images: ImageLibrary;
	/** Discards all results after a change of the content, also those of views. */
	invalidate(): void;
	/** Returns the same content as another audience sees it, or as it is seen at another time. */
	viewAs(view: Pick<BlogOptions, "audience" | "now">): Blog;
	/**
	 * Returns the blog as it would be if the file of a post had another text, or existed, for a text that isn't saved yet. It stays
	 * that of the present version of the content.
	 */
	withText(file: string, text: string): Blog;
	/** Returns the texts of the files below a folder of posts or pages. */
	sourceFiles(folder: PostFolder): Promise<readonly SourceFile[]>;
	/** Returns the owner's settings with their diagnostics. */
	settings(): Promise<ParsedSite>;
	/** Returns the owner's settings. */
	site(): Promise<Site>;
	/** Returns where the blog is on its host. In development it is always at the root. */
	basePath(): Promise<BasePath>;
	/** Returns the owner's fonts, and why some of them can't be used. */
	fonts(): Promise<SiteFonts>;
	/** Returns the owner's logo; `undefined` without one that can be shown. */
	logo(): Promise<Logo | undefined>;
	/** Returns the owner's components, slots and theme. */
	ownerCode(): Promise<OwnerCode>;
	/** Returns all posts and pages, whatever their status; for checks, not for pages. */
	collection(): Promise<Collection>;
	/** Returns the content that is shown to the audience. */
	visible(): Promise<VisibleContent>;
	/** Returns the content that readers see, even in development. */
	published(): Promise<VisibleContent>;
	/** Returns the listed posts, newest first. */
	posts(): Promise<readonly Post[]>;
	/** Returns the listed standalone pages, sorted by path. */
	pages(): Promise<readonly Post[]>;
	/** Returns the paths of all posts and pages that can be opened. */
	paths(): Promise<readonly string[]>;
	/** Returns the post or standalone page at a path; `undefined` if there is none or it is not visible. */
	post(path: string): Promise<Post | undefined>;
	/** Returns the listed posts in the order of the index: pinned posts first, then newest first. */
	index(): Promise<readonly Post[]>;
	/** Returns the listed posts before and after a post in time. */
	neighbours(post: Post): Promise<{ newer?: Post | undefined; older?: Post | undefined }>;
	/** Returns the listed posts by tag, author, series and year. */
	taxonomies(): Promise<Taxonomies>;
	/** Returns the lists of every kind, such as all tags. */
	lists(): Promise<readonly ListGroup[]>;
	/** Returns the lists of a kind by its name. */
	listGroup(kind: string): Promise<ListGroup | undefined>;
	/** Returns the list at a path, such as `/tags/css`. */
	list(path: string): Promise<{ section: ListSection; list: PostList } | undefined>;
	/** Returns the kinds of lists that the navigation links to, because they have enough lists. */
	navigation(): Promise<readonly ListSection[]>;
	/** Returns the name and path of a tag by its label; `undefined` for a tag without a list. */
	tag(label: string): Promise<TagName | undefined>;
	/** Returns the path of the list of an author. */
	authorPath(author: Author): Promise<string | undefined>;
	/** Returns the series of a post. */
	series(post: Post): Promise<Series | undefined>;
	/** Returns the year of a post in the archive. */
	year(post: Post): Promise<Pick<Year, "year" | "path"> | undefined>;
	/** Tells whether a path is that of one of the owner's posts, pages or public files. */
	isOwnerPath(path: string): Promise<boolean>;
	/** Returns the path that an old path redirects to. */
	redirect(path: string): Promise<string | undefined>;
	/** Returns the paths of the owner's posts, pages and public files, which outputs must not overwrite. */
	ownerPaths(): Promise<ReadonlySet<string>>;
	/** Returns the paths of all published posts, pages and lists. */
	publicPaths(): Promise<ReadonlySet<string>>;
	/** Returns the redirects from old paths of published posts and pages. */
	redirects(): Promise<CollectedRedirects>;
	/** Returns the listed posts most similar to a post, other than its neighbours. */
	related(post: Post): Promise<readonly Post[]>;
	/** Returns all language versions of a post, itself included; empty for unlisted posts and those in one language. */
	translations(post: Post): Promise<readonly Translation[]>;
	/** Returns the drafts that are open for review; none in development, where editors see all drafts. */
	reviews(): Promise<readonly Review[]>;
	/** Tells whether the compiled body of a post is in the cache. */
	isCompiled(post: Post): Promise<boolean>;
	/** Returns the compiled body of a post. Links to files of posts lead to their current paths. */
	compiled(post: Post): Promise<CompiledPost>;
}
