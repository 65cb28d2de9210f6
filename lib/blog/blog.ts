import { join } from "node:path";
import { loadSite } from "@/lib/config/load";
import { type ParsedSite, SITE_FILE } from "@/lib/config/parse";
import type { Site } from "@/lib/config/types";
import { type Collection, keepUnchanged } from "@/lib/content/collection";
import { isoYear } from "@/lib/content/dates/dates";
import { ParsedFiles } from "@/lib/content/parse-file";
import { createRelatedFinder } from "@/lib/content/related/related";
import { TermIndex } from "@/lib/content/related/terms";
import { isUsableSecret, listReviews, type Review } from "@/lib/content/reviews/reviews";
import { ContentSource } from "@/lib/content/source/content-source";
import type { SourceFile } from "@/lib/content/source/source-files";
import type { Year } from "@/lib/content/taxonomies/archive";
import {
	allListPaths,
	groupLists,
	LIST_KINDS,
	type ListGroup,
	type ListKind,
	type ListSection,
	type PostList,
} from "@/lib/content/taxonomies/list-kinds";
import type { Series } from "@/lib/content/taxonomies/series";
import type { TagName } from "@/lib/content/taxonomies/tags";
import { groupPosts, type Taxonomies } from "@/lib/content/taxonomies/taxonomies";
import { groupTranslations, type Translation } from "@/lib/content/translations";
import type { Author, Post } from "@/lib/content/types";
import { type CollectedRedirects, collectRedirects } from "@/lib/content/urls/redirects";
import { type Audience, selectVisible, type VisibleContent } from "@/lib/content/visibility";
import { loadFonts, type SiteFonts } from "@/lib/images/fonts/site-fonts";
import { ImageLibrary } from "@/lib/images/image-library";
import { type Logo, loadLogo } from "@/lib/images/logo/load-logo";
import { CompiledPosts, type LoadCompiler } from "@/lib/markdown/compiled-posts";
import { createSiteTemplates, type SiteTemplates } from "@/lib/markdown/dialects/liquid/site-templates";
import { resolvePostLinks } from "@/lib/markdown/resolve-post-links";
import type { RenderableBody, TryRender } from "@/lib/markdown/runtime/check-rendering";
import type { CompiledPost } from "@/lib/markdown/types";
import { type LoadBundle, type OwnerCode, readOwnerCode } from "@/lib/owner-code/read-owner-code";
import { type BasePath, getUrlPath, ROOT } from "@/lib/utils/base-path";
import { memoize, type Versioned } from "@/lib/utils/memoize";
import { normalizeText } from "@/lib/utils/normalize-text";
import { readCollection, type SourceFolder } from "./read-collection";

/** The input of a blog. Modules below this one don't read the environment, the clock or the working directory. */
export interface BlogOptions {
	/** The owner's content folder, absolute. */
	contentDir: string;
	/** The folder of the engine's code and packages, absolute. */
	engineDir: string;
	/** The folder for results that later builds reuse, absolute. */
	cacheDir: string;
	mode: "development" | "production";
	/** Who the content is shown to; by default editors in development, reviewers in a preview, and else readers. */
	audience?: Audience;
	/** The result of a build: the output for a server, or static files for any host. */
	output: "server" | "export";
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
	/** Loads the owner's components into this process; without it, they are only parsed. */
	loadBundle?: LoadBundle;
	/** The kinds of lists; by default {@link LIST_KINDS}. */
	listKinds?: readonly ListKind[];
}

/** A blog: everything that is derived from one content folder, computed once per version of the content. */
export interface Blog extends Versioned {
	readonly options: Readonly<BlogOptions & { audience: Audience }>;
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
	sourceFiles(folder: SourceFolder): Promise<readonly SourceFile[]>;
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

/** What a blog and its views share, as it depends on neither the audience nor the time. */
interface Shared extends Pick<Blog, "source" | "images"> {
	compiledPosts: CompiledPosts;
	/** The current version of the content. */
	version: number;
}

/** A text that isn't saved, and what it doesn't change of the blog. */
interface Unsaved {
	file: SourceFile;
	parsedFiles: ParsedFiles;
	readSaved: Blog["sourceFiles"];
	siteTemplates: () => Promise<SiteTemplates>;
	methods: Pick<Blog, "settings" | "fonts" | "logo" | "ownerCode">;
}

/** Creates a blog. Files are only read on demand. */
export function createBlog(options: BlogOptions): Blog {
	const source = new ContentSource(options.contentDir, join(/* turbopackIgnore: true */ options.engineDir, "public"));
	return assembleBlog(options, {
		source,
		images: new ImageLibrary(source, options),
		compiledPosts: new CompiledPosts(options),
		version: 0,
	});
}

function assembleBlog(given: BlogOptions, shared: Shared, unsaved?: Unsaved): Blog {
	const { audience = getAudience(given) } = given;
	const options = { ...given, audience };
	const { source, images, compiledPosts } = shared;
	const listKinds = options.listKinds ?? LIST_KINDS;
	const parsedFiles = unsaved?.parsedFiles ?? new ParsedFiles();
	const terms = new TermIndex();
	let previousCollection: Collection | undefined;

	/** Returns a method that computes its result once per version of the content. */
	const once = <Result>(compute: () => Promise<Result>): (() => Promise<Result>) => {
		const run = memoize((_: Blog) => compute());
		return () => run(blog);
	};

	const order = once(async () => {
		const posts = await blog.posts();
		return { posts, positions: new Map(posts.map((post, position) => [post.path, position])) };
	});
	const relatedFinder = once(async () =>
		createRelatedFinder(await blog.posts(), (await blog.collection()).bodies, terms),
	);
	const allTranslations = once(async () => {
		const [site, { posts, pages }] = await Promise.all([blog.site(), blog.visible()]);
		// Search engines ignore translations of a post whose canonical URL is on another site.
		const translatable = [...posts, ...pages].filter((post) => !post.canonical);
		return groupTranslations(translatable, site);
	});
	const pathsByFile = once(async () => {
		return new Map([...(await blog.visible()).byPath.values()].map(({ file, path }) => [file, path]));
	});
	const listsByPath = once(async () => {
		const groups = await blog.lists();
		return new Map(
			groups.flatMap(({ lists, ...section }) => lists.map((list) => [list.path, { section, list }] as const)),
		);
	});
	const readSiteTemplates = once(async () => {
		const [config, site, files] = await Promise.all([
			source.readTextFile("_config.yml"),
			blog.site(),
			source.readTemplateFiles(),
		]);
		return createSiteTemplates(source.project(), config, site, files);
	});

	const readSourceFiles = memoize((_: Blog, folder: SourceFolder) => source.readSourceFiles(folder));
	const siteTemplates = unsaved?.siteTemplates ?? readSiteTemplates;

	/** Returns a hash of the owner's components, on which depends whether a body can be rendered; empty if there are none. */
	const hashRendering = once(async () => {
		const { hash } = await blog.ownerCode();
		return hash && `${hash} ${options.mode}`;
	});

	/** Returns the tags of the owner's components; `undefined` for none. */
	const listOwnTags = once(async () => {
		const { components } = await blog.ownerCode();
		return components.length > 0 ? components.map(({ tag }) => tag) : undefined;
	});

	/** Returns all that a body is compiled from. */
	const prepareBody = async (post: Post): Promise<Parameters<CompiledPosts["get"]>> => {
		const [site, { bodies }] = await Promise.all([blog.site(), blog.collection()]);
		const body = bodies.get(post.file) ?? { body: "", bodyLine: 1 };
		const templates = /\{[{%]|\{#-?\s/.test(body.body) ? await siteTemplates() : undefined;
		const { tryRender } = options;
		return [
			{ ...post, ...body },
			site,
			{
				templates,
				tryRender: tryRender && ((renderable) => tryRender(blog, post, renderable)),
				ownComponents: await listOwnTags(),
				ownerCode: tryRender && (await hashRendering()),
			},
		];
	};

	const blog: Blog = {
		options,
		source,
		images,
		get version() {
			return shared.version;
		},
		invalidate() {
			shared.version += 1;
			source.invalidate();
		},
		viewAs: (view) => assembleBlog({ ...options, ...view }, shared),
		withText(file, text) {
			const { settings, fonts, logo, ownerCode, sourceFiles: readSaved } = blog;
			const methods = { settings, fonts, logo, ownerCode };
			const changed = { file, source: normalizeText(text) };
			return assembleBlog(options, { ...shared }, { file: changed, parsedFiles, readSaved, siteTemplates, methods });
		},
		sourceFiles: async (folder) =>
			unsaved ? withUnsaved(await unsaved.readSaved(folder), folder, unsaved.file) : readSourceFiles(blog, folder),
		settings: once(async () => {
			const settings = await loadSite(
				options.contentDir,
				await source.readTextFileIfPresent(SITE_FILE),
				source.project(),
			);
			const homeUrl = findHomeUrl(settings.site.url, options.output);
			return { ...settings, site: { ...settings.site, ...(homeUrl && { homeUrl }) } };
		}),
		site: async () => (await blog.settings()).site,
		basePath: async () => {
			const { url, homeUrl } = await blog.site();
			return homeUrl && options.mode === "production"
				? { prefix: getUrlPath(url), home: new URL(homeUrl).pathname }
				: ROOT;
		},
		logo: once(async () => loadLogo(source, blog.images, await blog.site())),
		fonts: once(async () => loadFonts(source, await blog.site(), options.mode)),
		ownerCode: once(async () => {
			const hasSettings = (await source.readTextFileIfPresent(SITE_FILE)) !== undefined;
			return readOwnerCode(source, hasSettings, options);
		}),
		collection: once(async () => {
			const next = await readCollection(source, await blog.settings(), options.now(), parsedFiles, (folder) =>
				blog.sourceFiles(folder),
			);
			previousCollection = previousCollection ? keepUnchanged(previousCollection, next) : next;
			return previousCollection;
		}),
		visible: once(async () => selectVisible(await blog.collection(), audience)),
		published: once(async () => selectVisible(await blog.collection(), "readers")),
		posts: async () => (await blog.visible()).posts,
		pages: async () => (await blog.visible()).pages,
		paths: async () => [...(await blog.visible()).byPath.keys()],
		post: async (path) => (await blog.visible()).byPath.get(path.normalize("NFC")),
		index: once(async () => {
			const posts = await blog.posts();
			return [...posts.filter((post) => post.pinned), ...posts.filter((post) => !post.pinned)];
		}),
		neighbours: async (post) => {
			const { posts, positions } = await order();
			const position = positions.get(post.path);
			return position === undefined ? {} : { newer: posts[position - 1], older: posts[position + 1] };
		},
		taxonomies: once(async () => {
			const [site, names, posts] = await Promise.all([blog.site(), blog.collection(), blog.posts()]);
			return groupPosts(posts, names, site);
		}),
		lists: once(async () => {
			const [site, posts, taxonomies] = await Promise.all([blog.site(), blog.posts(), blog.taxonomies()]);
			return groupLists(listKinds, { site, posts, taxonomies });
		}),
		listGroup: async (name) => (await blog.lists()).find(({ kind }) => kind.name === name),
		list: async (path) => (await listsByPath()).get(path),
		navigation: async () =>
			(await blog.lists())
				.filter(({ kind, lists }) => lists.length >= kind.minLists)
				.map(({ kind, path }) => ({ kind, path })),
		tag: async (label) => {
			const tag = (await blog.taxonomies()).tags.get(label);
			return tag && withoutPosts(tag);
		},
		authorPath: async (author) => (await blog.taxonomies()).authors.find(author)?.path,
		series: async ({ series, path }) => {
			const found = series === undefined ? undefined : (await blog.taxonomies()).series.get(series);
			return found?.posts.some((part) => part.path === path) ? found : undefined;
		},
		year: async ({ date }) => {
			if (!date) return undefined;
			const [{ years }, { timeZone }] = await Promise.all([blog.taxonomies(), blog.site()]);
			const found = years.find(({ year }) => year === isoYear(date, timeZone));
			return found && withoutPosts(found);
		},
		isOwnerPath: async (path) => (await blog.ownerPaths()).has(path),
		redirect: async (path) => (await blog.redirects()).redirects.get(path),
		ownerPaths: once(async () => {
			const [paths, files] = await Promise.all([blog.paths(), source.listPublicFiles()]);
			return new Set([...paths, ...files.map((file) => `/${file.normalize("NFC")}`)]);
		}),
		publicPaths: once(async () => {
			const [site, names, { posts, byPath }] = await Promise.all([blog.site(), blog.collection(), blog.published()]);
			const groups = groupLists(listKinds, { site, posts, taxonomies: groupPosts(posts, names, site) });
			return new Set([...byPath.keys(), ...allListPaths(posts, groups, site), "/blog"]);
		}),
		redirects: once(async () => {
			const [{ byPath }, paths, files] = await Promise.all([
				blog.published(),
				blog.publicPaths(),
				source.listPublicFiles(),
			]);
			return collectRedirects([...byPath.values()], new Set([...paths, ...files.map((file) => `/${file}`)]));
		}),
		related: async (post) => {
			const [find, { newer, older }] = await Promise.all([relatedFinder(), blog.neighbours(post)]);
			const neighbours = [newer, older].flatMap((neighbour) => neighbour?.path ?? []);
			return find(post, neighbours);
		},
		translations: async (post) => (await allTranslations()).get(post.path) ?? [],
		reviews: once(async () => {
			const { reviewSecret, mode, now } = options;
			if (mode === "development" || !isUsableSecret(reviewSecret)) return [];
			const [{ posts, pages }, { timeZone }] = await Promise.all([blog.collection(), blog.site()]);
			const ownerPath = (file: string) => source.ownerPath(file);
			return listReviews([...posts, ...pages], reviewSecret, { now: now(), timeZone, ownerPath });
		}),
		isCompiled: async (post) => compiledPosts.has(...(await prepareBody(post))),
		compiled: async (post) => {
			const [compiled, paths] = await Promise.all([
				prepareBody(post).then((args) =>
					post.file === unsaved?.file.file ? compiledPosts.getUnsaved(...args) : compiledPosts.get(...args),
				),
				pathsByFile(),
			]);
			return resolvePostLinks(compiled, (file) => paths.get(file));
		},
		...unsaved?.methods,
	};
	return blog;
}

function getAudience({ mode, isPreview }: BlogOptions): Audience {
	if (mode === "development") return "editors";
	return isPreview ? "reviewers" : "readers";
}

/**
 * Returns the URL of the index of a blog below a path; `undefined` for others. A server redirects from the URL with a slash at
 * its end, and hosts of static files to it.
 */
function findHomeUrl(url: string, output: BlogOptions["output"]): string | undefined {
	return getUrlPath(url) === "" ? undefined : output === "export" ? `${url}/` : url;
}

/** Returns the files of a folder with a text that isn't saved in the place of its file. */
function withUnsaved(files: readonly SourceFile[], folder: SourceFolder, unsaved: SourceFile): readonly SourceFile[] {
	if (!unsaved.file.startsWith(`${folder}/`)) return files;
	return [...files.filter(({ file }) => file !== unsaved.file), unsaved].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function withoutPosts<List extends { posts: unknown }>({ posts: _, ...rest }: List): Omit<List, "posts"> {
	return rest;
}
