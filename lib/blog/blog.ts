import type { SiteFonts } from "@/features/look/fonts/fonts";
import type { Review } from "@/features/reviews/reviews";
import type { ParsedSite, Surroundings } from "@/lib/config/parse";
import type { Site } from "@/lib/config/site";
import type { Collection } from "@/lib/content/collection";
import type { PostQuery } from "@/lib/content/find-posts";
import type { ImageLibrary, LocalImage } from "@/lib/content/images/image-library";
import type { Logo } from "@/lib/content/images/logo/logo";
import type { PostFolder } from "@/lib/content/layout/layout";
import type { ParsedFilesCache } from "@/lib/content/parsed-files-cache";
import type { ContentSource } from "@/lib/content/source/content-source";
import type { SourceFile } from "@/lib/content/source/read-source-files";
import type { KindAtPath, ListGroup, ListKind, PostList } from "@/lib/content/taxonomies/list-kinds";
import type { TagName, Taxonomies, Year } from "@/lib/content/taxonomies/taxonomies";
import type { LanguageLink, Translation } from "@/lib/content/translations";
import type { Author, Post } from "@/lib/content/types";
import type { CollectedRedirects } from "@/lib/content/urls/redirects";
import type { Audience, VisibleContent } from "@/lib/content/visibility";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import type { LoadedSourceAdapter } from "@/lib/markdown/source-adapter";
import type { PostImports } from "@/lib/owner-code/post-imports";
import type { OwnerConfig } from "@/lib/owner-code/read-config";
import type { LoadBundle, OwnerCode } from "@/lib/owner-code/read-owner-code";
import type { AppLinks } from "@/lib/utils/app-links";
import type { FolderLinks } from "@/lib/utils/folder-links";
import type { Versioned } from "@/lib/utils/memoize";
import type { CompileInEnvironment } from "./compile-environment";

/** The input of a blog. Modules below this one don't read the environment, the clock or the working directory. */
export interface BlogOptions extends Surroundings {
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
	 * longer. In Next and commands it compiles in other processes (`lib/next/compile/compile-pool.ts`), so that a body that never ends can't
	 * stop this one.
	 */
	loadCompiler: () => Promise<CompileInEnvironment>;
	/** Sites and syntax of other systems; without it, only those of this blog are read. */
	sourceAdapter?: LoadedSourceAdapter | undefined;
	/** Has the files that an earlier process has parsed; without it, all are parsed. */
	parsedFiles?: ParsedFilesCache;
	/** Returns the posts that another process has read; without it, they are read from their files. */
	readSavedCollection?: () => Promise<Collection>;
	/** The number of compiled bodies in memory, for processes that need most bodies once. */
	maxBodies?: number;
	/** Loads the owner's components; without it, they are only parsed. */
	loadBundle?: LoadBundle;
	/** The kinds of lists besides those that the settings add; by default those that every blog has. */
	listKinds?: readonly ListKind[];
	/** The language of a locale; without it, the blog has the posts of all languages. */
	language?: string | undefined;
}

/** A blog: everything that is derived from one content folder, computed once per version of the content. */
export interface Blog extends Versioned {
	readonly options: Readonly<BlogOptions & { audience: Audience }>;
	readonly source: ContentSource;
	readonly images: ImageLibrary;
	/** Returns a local image that a post shows, by its URL; `undefined` if it isn't published for the post, or pages can't show it. */
	postImage(post: Post, src: string): Promise<LocalImage | undefined>;
	/** Discards all results after a change of the content, also those of views. */
	invalidate(): void;
	/** Returns the same content for another audience, or at another time. */
	viewAs(view: Pick<BlogOptions, "audience" | "now">): Blog;
	/**
	 * Returns the blog with an unsaved text of a post, whose file may not exist yet. It stays at the present version
	 * of the content.
	 */
	withText(file: string, text: string): Blog;
	/** The blog with the posts of all languages. */
	readonly whole: Blog;
	/** Returns the blog in each of its languages, that of the site first; only the blog itself if it has one language. */
	locales(): Promise<readonly Blog[]>;
	/** Returns the locale in a language, or the blog itself if it has no such locale. */
	locale(language: string): Promise<Blog>;
	/** Returns the locale that a path belongs to, or the blog itself if it has one language. */
	localeOf(path: string): Promise<Blog>;
	sourceFiles(folder: PostFolder): Promise<readonly SourceFile[]>;
	settings(): Promise<ParsedSite>;
	site(): Promise<Site>;
	/** Returns what links have to know of the app that the blog is part of; `undefined` for a blog by itself. */
	appLinks(): Promise<AppLinks | undefined>;
	/** Returns how links to pages get a slash at their end; `undefined` if the file of a page is in no folder of its own. */
	folderLinks(): Promise<FolderLinks | undefined>;
	/** Returns the owner's fonts, and why some can't be used. */
	fonts(): Promise<SiteFonts>;
	/** Returns `undefined` if there is no logo that can be shown. */
	logo(): Promise<Logo | undefined>;
	ownerCode(): Promise<OwnerCode>;
	/** Returns the owner's `quire.config.ts`; `undefined` without one. */
	config(): Promise<OwnerConfig | undefined>;
	/** Returns the modules that posts import. Only posts that are trusted to run code import some. */
	postImports(): Promise<PostImports>;
	/** Returns all posts and pages, whatever their status; for checks, not for pages. */
	collection(): Promise<Collection>;
	/** Returns the content that the audience sees. */
	visible(): Promise<VisibleContent>;
	/** Returns the content that readers see, even in development. */
	published(): Promise<VisibleContent>;
	/** Returns the listed posts, newest first. */
	posts(): Promise<readonly Post[]>;
	/** Returns those of the listed posts that are in the language of the locale, which may list others too. */
	postsInLanguage(): Promise<readonly Post[]>;
	/** Returns the listed standalone pages, sorted by path. */
	pages(): Promise<readonly Post[]>;
	/** Returns the paths of all posts and pages that can be opened. */
	paths(): Promise<readonly string[]>;
	/** Returns the post or standalone page at a path; `undefined` if there is none or it is not visible. */
	post(path: string): Promise<Post | undefined>;
	/** Returns the path of the index: `/`, or another one if the owner has a home page. */
	indexPath(): Promise<string>;
	/** Returns the page in other locales that shows the same as a path of this one: a translation, or a list of the same kind. */
	alternates(path: string): Promise<readonly Translation[]>;
	/** Returns where the page at a path is in the other locales, or their front pages; empty for a blog in one language. */
	languageLinks(path: string): Promise<readonly LanguageLink[]>;
	/** Returns the original of a translation whose text has changed since the translation was made. */
	changedOriginal(post: Post): Promise<Post | undefined>;
	/** Returns the posts of the index, without those of sections that aren't in it: pinned posts first, then newest first. */
	index(): Promise<readonly Post[]>;
	/** Finds listed posts by tag, author, series and section. */
	findPosts(query: PostQuery): Promise<readonly Post[]>;
	/** Returns the listed posts before and after a post in time, in the same section. */
	neighbours(post: Post): Promise<{ newer?: Post | undefined; older?: Post | undefined }>;
	taxonomies(): Promise<Taxonomies>;
	/** Returns the kinds of lists that this blog can have, in the order of the navigation. */
	listKinds(): Promise<readonly ListKind[]>;
	/** Returns the lists of every kind, such as all tags. */
	lists(): Promise<readonly ListGroup[]>;
	listGroup(kind: string): Promise<ListGroup | undefined>;
	/** Returns the list at a path, such as `/tags/css`. */
	list(path: string): Promise<{ kind: ListKind; list: PostList } | undefined>;
	/** Returns the kinds of lists that the navigation links to, because they have enough lists. */
	navigation(): Promise<readonly KindAtPath[]>;
	/** Returns the tag with a label; `undefined` for a tag without a list. */
	tag(label: string): Promise<TagName | undefined>;
	/** Returns the value of one of the owner's taxonomies; `undefined` for one without a list. */
	term(taxonomy: string, label: string): Promise<TagName | undefined>;
	authorPath(author: Author): Promise<string | undefined>;
	/** Returns the list that a listed post is a part of, such as its series. */
	sequence(post: Post): Promise<PostList | undefined>;
	year(post: Post): Promise<Pick<Year, "year" | "path"> | undefined>;
	/** Tells whether the path belongs to one of the owner's posts, pages or public files. */
	isOwnerPath(path: string): Promise<boolean>;
	/** Returns where an old path leads, or a path such as `/a.html` of the page `/a`. */
	redirect(path: string): Promise<string | undefined>;
	/** Returns the paths of the owner's posts, pages and public files, which outputs must not overwrite. */
	ownerPaths(): Promise<ReadonlySet<string>>;
	/** Returns the paths of all published posts, pages and lists. */
	publicPaths(): Promise<ReadonlySet<string>>;
	redirects(): Promise<CollectedRedirects>;
	/** Returns the listed posts most similar to a post, without its neighbours and the parts of its series. */
	related(post: Post): Promise<readonly Post[]>;
	/** Returns all language versions of a post, itself included; empty for unlisted posts and those in one language. */
	translations(post: Post): Promise<readonly Translation[]>;
	/** Returns the drafts that are open for review; none in development, where editors see all drafts. */
	reviews(): Promise<readonly Review[]>;
	isCompiled(post: Post): Promise<boolean>;
	compiled(post: Post): Promise<CompiledPost>;
}
