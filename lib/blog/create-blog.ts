import { isDeepStrictEqual } from "node:util";
import { loadSite } from "@/lib/config/load";
import { SITE_FILE } from "@/lib/config/parse";
import type { Site } from "@/lib/config/site";
import { decideTrust } from "@/lib/config/trust";
import { Collector } from "@/lib/content/collector";
import { isoYear } from "@/lib/content/dates/dates";
import { findPosts } from "@/lib/content/find-posts";
import { loadFonts } from "@/lib/content/images/fonts/fonts";
import { ImageLibrary } from "@/lib/content/images/image-library";
import { loadLogo } from "@/lib/content/images/logo/logo";
import { createRelatedFinder } from "@/lib/content/related/related";
import { TermVectors } from "@/lib/content/related/term-vectors";
import { isUsableSecret, listReviews } from "@/lib/content/reviews";
import { ContentSource } from "@/lib/content/source/content-source";
import { POST_FOLDERS, type PostFolder } from "@/lib/content/source/layout";
import type { SourceFile } from "@/lib/content/source/source-files";
import { allListPaths, groupLists, LIST_KINDS } from "@/lib/content/taxonomies/list-kinds";
import { groupPosts } from "@/lib/content/taxonomies/taxonomies";
import { groupTranslations } from "@/lib/content/translations";
import { collectRedirects } from "@/lib/content/urls/redirects";
import { type Audience, selectVisible, type VisibleContent } from "@/lib/content/visibility";
import { CompiledPostCache } from "@/lib/markdown/compiled-post-cache";
import type { ReadData } from "@/lib/markdown/dialects";
import { resolvePostLinks } from "@/lib/markdown/resolve-post-links";
import { NO_IMPORTS, readPostImports } from "@/lib/owner-code/post-imports";
import { readConfig } from "@/lib/owner-code/read-config";
import { readOwnerCode } from "@/lib/owner-code/read-owner-code";
import { getUrlPath, ROOT } from "@/lib/utils/base-path";
import { keepLast, memoize } from "@/lib/utils/memoize";
import { joinPath } from "@/lib/utils/paths";
import { normalizeText } from "@/lib/utils/text";
import type { Blog, BlogOptions } from "./blog";
import { listPathsByFile, prepareBody, readTemplateData } from "./bodies";
import { readCollection } from "./read-collection";

/** The state that a blog shares with its views, as it depends on neither the audience nor the time. */
interface Shared extends Pick<Blog, "source" | "images"> {
	compiledPostCache: CompiledPostCache;
	version: number;
}

/** An unsaved text, and the parts of the saved blog that it doesn't change. */
interface Unsaved {
	file: SourceFile;
	collector: Collector;
	readSaved: Blog["sourceFiles"];
	readTemplates: () => Promise<ReadData | undefined>;
	methods: Pick<Blog, "settings" | "fonts" | "logo" | "ownerCode" | "postImports" | "config">;
}

/** Creates a blog. Files are only read on demand. */
export function createBlog(options: BlogOptions): Blog {
	const source = new ContentSource(options.contentDir, {
		sharedPublicDir: joinPath(options.engineDir, "public"),
		trustsSettings: options.trustsSettings,
		detectSite: options.dialects?.detectSite,
	});
	return assembleBlog(options, {
		source,
		images: new ImageLibrary(source, options),
		compiledPostCache: new CompiledPostCache(options),
		version: 0,
	});
}

function assembleBlog(given: BlogOptions, shared: Shared, unsaved?: Unsaved): Blog {
	const { audience = getAudience(given), listKinds = LIST_KINDS } = given;
	const options = { ...given, audience, listKinds };
	const { source, images, compiledPostCache } = shared;
	const collector = unsaved?.collector ?? new Collector();
	const terms = new TermVectors();
	let lastSite: Site | undefined;

	/** Returns a method that computes its result once per version of the content. */
	const once = <Result>(compute: () => Promise<Result>): (() => Promise<Result>) => {
		const run = memoize((_: Blog) => compute());
		return () => run(blog);
	};

	/** Returns a method that computes its result from other results, and again only when one of them is another object. */
	const derive = <Inputs extends object, Result>(
		read: () => Promise<Inputs>,
		compute: (inputs: Inputs) => Result,
	): (() => Promise<Result>) => {
		const kept = keepLast(compute);
		return once(async () => kept(await read()));
	};

	const positions = derive(
		async () => ({ posts: await blog.posts() }),
		({ posts }) => new Map(posts.map((post, position) => [post.path, position])),
	);
	const relatedFinder = once(async () =>
		createRelatedFinder(await blog.posts(), (await blog.collection()).bodies, terms),
	);
	const allTranslations = derive(
		async () => ({ site: await blog.site(), ...(await blog.visible()) }),
		// Search engines ignore translations of a post whose canonical URL is on another site.
		({ site, posts, pages }) =>
			groupTranslations(
				[...posts, ...pages].filter((post) => !post.canonical),
				site,
			),
	);
	const listsByPath = derive(
		async () => ({ groups: await blog.lists() }),
		({ groups }) =>
			new Map(groups.flatMap(({ lists, ...section }) => lists.map((list) => [list.path, { section, list }] as const))),
	);
	/** Reads the parts of the collection that are made of all posts and pages together. */
	const readArrangement = async () => {
		const { posts, pages, tags, series } = await blog.collection();
		return { posts, pages, tags, series };
	};
	const mayRunCode = (trust: Site["trust"], file: string, format: "md" | "mdx") =>
		decideTrust(trust, { file, ownerPath: source.ownerPath(file), format }, true) === "code";
	const readSourceFiles = memoize((_: Blog, folder: PostFolder) => source.readSourceFiles(folder));
	const readTemplates = unsaved?.readTemplates ?? (() => readTemplateData(blog));

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
			const { settings, fonts, logo, ownerCode, postImports, config, sourceFiles: readSaved } = blog;
			const methods = { settings, fonts, logo, ownerCode, postImports, config };
			const changed = { file, source: normalizeText(text) };
			return assembleBlog(options, { ...shared }, { file: changed, collector, readSaved, readTemplates, methods });
		},
		sourceFiles: async (folder) =>
			unsaved ? withUnsaved(await unsaved.readSaved(folder), folder, unsaved.file) : readSourceFiles(blog, folder),
		settings: once(async () => {
			const text = await source.readTextFileIfPresent(SITE_FILE);
			const settings = await loadSite(options.contentDir, text, source.project(), source.followsSettings());
			const homeUrl = findHomeUrl(settings.site.url);
			const site = { ...settings.site, ...(homeUrl && { homeUrl }) };
			if (!isDeepStrictEqual(site, lastSite)) lastSite = site;
			return { ...settings, site: lastSite ?? site };
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
			const { trust } = await blog.site();
			return readOwnerCode(source, { ...options, mayRun: (file) => mayRunCode(trust, file, "mdx") });
		}),
		config: once(() => readConfig(source, options)),
		postImports: once(async () => {
			if (!source.isOwn()) return NO_IMPORTS;
			const [{ trust }, ...folders] = await Promise.all([blog.site(), ...POST_FOLDERS.map(blog.sourceFiles)]);
			const mayRun = ({ file }: SourceFile) => mayRunCode(trust, file, file.endsWith(".mdx") ? "mdx" : "md");
			return readPostImports(folders.flat().filter(mayRun), source, options);
		}),
		collection: once(async () => {
			if (options.readSavedCollection) return options.readSavedCollection();
			const readFiles = (folder: PostFolder) => blog.sourceFiles(folder);
			return readCollection(source, await blog.settings(), options.now(), collector, readFiles);
		}),
		visible: derive(readArrangement, (all) => selectVisible(all, audience)),
		published: derive(readArrangement, (all) => selectVisible(all, "readers")),
		posts: async () => (await blog.visible()).posts,
		pages: async () => (await blog.visible()).pages,
		paths: async () => [...(await blog.visible()).byPath.keys()],
		post: async (path) => (await blog.visible()).byPath.get(path.normalize("NFC")),
		indexPath: async () => getIndexPath(await blog.visible(), await blog.site()),
		index: once(async () => {
			const posts = await blog.posts();
			return [...posts.filter((post) => post.pinned), ...posts.filter((post) => !post.pinned)];
		}),
		findPosts: async (query) => {
			const [posts, taxonomies, names, site] = await Promise.all([
				blog.posts(),
				blog.taxonomies(),
				readArrangement(),
				blog.site(),
			]);
			return findPosts({ posts, taxonomies, names }, query, site);
		},
		neighbours: async (post) => {
			const [posts, byPath] = await Promise.all([blog.posts(), positions()]);
			const position = byPath.get(post.path);
			return position === undefined ? {} : { newer: posts[position - 1], older: posts[position + 1] };
		},
		taxonomies: derive(
			async () => ({ ...(await readArrangement()), site: await blog.site(), posts: await blog.posts() }),
			({ posts, site, ...names }) => groupPosts(posts, names, site),
		),
		lists: derive(
			async () => ({ site: await blog.site(), posts: await blog.posts(), taxonomies: await blog.taxonomies() }),
			(context) => groupLists(listKinds, context),
		),
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
		publicPaths: derive(
			async () => ({ ...(await readArrangement()), ...(await blog.published()), site: await blog.site() }),
			({ posts, byPath, site, ...names }) => {
				const groups = groupLists(listKinds, { site, posts, taxonomies: groupPosts(posts, names, site) });
				const indexPath = getIndexPath({ byPath }, site);
				return new Set([...byPath.keys(), ...allListPaths(posts, groups, site, indexPath), "/", "/blog"]);
			},
		),
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
		isCompiled: async (post) => compiledPostCache.has(...(await prepareBody(blog, post, readTemplates))),
		compiled: async (post) => {
			const compile = post.file === unsaved?.file.file ? "getUnsaved" : "get";
			const [compiled, paths] = await Promise.all([
				prepareBody(blog, post, readTemplates).then((args) => compiledPostCache[compile](...args)),
				listPathsByFile(blog),
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

/** Adds a slash to the URL of a blog below a path, to which hosts redirect; `undefined` for other blogs. */
function findHomeUrl(url: string): string | undefined {
	return getUrlPath(url) === "" ? undefined : `${url}/`;
}

function getIndexPath({ byPath }: Pick<VisibleContent, "byPath">, { indexPath }: Site): string {
	return byPath.has("/") ? indexPath : "/";
}

function withUnsaved(files: readonly SourceFile[], folder: PostFolder, unsaved: SourceFile): readonly SourceFile[] {
	if (!unsaved.file.startsWith(`${folder}/`)) return files;
	return [...files.filter(({ file }) => file !== unsaved.file), unsaved].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function withoutPosts<List extends { posts: unknown }>({ posts: _, ...rest }: List): Omit<List, "posts"> {
	return rest;
}
