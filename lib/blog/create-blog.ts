import { isDeepStrictEqual } from "node:util";
import { COMPONENTS } from "@/features/components";
import { loadFonts } from "@/features/look/fonts/fonts";
import { createRelatedFinder } from "@/features/related-posts/find-related";
import { TermVectors } from "@/features/related-posts/term-vectors";
import { isUsableSecret, listReviews, REVIEW_FOLDER } from "@/features/reviews/reviews";
import { filterBySection } from "@/features/sections/posts";
import { findLocale, findLocaleOfPath } from "@/lib/config/languages";
import { loadSite } from "@/lib/config/load";
import { SITE_FILE } from "@/lib/config/parse";
import { frontPath, type Site } from "@/lib/config/site";
import { decideTrust } from "@/lib/config/trust";
import { createListKinds } from "@/lib/content/all-list-kinds";
import { Collector } from "@/lib/content/collector";
import { isoYear } from "@/lib/content/dates/dates";
import { findPosts } from "@/lib/content/find-posts";
import { ImageLibrary } from "@/lib/content/images/image-library";
import { loadLogo } from "@/lib/content/images/logo/logo";
import { POST_FOLDERS, type PostFolder } from "@/lib/content/layout/layout";
import { ContentSource } from "@/lib/content/source/content-source";
import type { SourceFile } from "@/lib/content/source/read-source-files";
import { allListPaths, groupLists } from "@/lib/content/taxonomies/list-kinds";
import { groupPosts } from "@/lib/content/taxonomies/taxonomies";
import { findChangedOriginal, groupTranslations } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { toPagePath } from "@/lib/content/urls/redirects";
import { type Audience, selectVisible, type VisibleContent } from "@/lib/content/visibility";
import { CompiledPostCache, type CompileInput } from "@/lib/markdown/compiled-post-cache";
import type { ReadData } from "@/lib/markdown/source-adapter";
import { NO_IMPORTS, readPostImports } from "@/lib/owner-code/post-imports";
import { readConfig } from "@/lib/owner-code/read-config";
import { readOwnerCode } from "@/lib/owner-code/read-owner-code";
import { groupBy } from "@/lib/utils/collections";
import { memoize, memoizeLast } from "@/lib/utils/memoize";
import { joinPath } from "@/lib/utils/paths";
import { runOutsideRequests } from "@/lib/utils/process-state";
import { normalizeText } from "@/lib/utils/text";
import { listAlternates, listLanguageLinks } from "./alternates";
import type { Blog, BlogOptions } from "./blog";
import { prepareBody, readTemplateData } from "./bodies";
import { checkTrustEntries } from "./check-trust-entries";
import { listOwnPaths } from "./claim-pages";
import { readAppLinks, readFolderLinks, withHost } from "./host";
import { createLocaleMethods, type Derive } from "./locales";
import { readCollection } from "./read-collection";
import { readRedirects } from "./read-redirects";
import { getPostImage, leaveOutRefusedImages } from "./refusals";

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
		detectSite: options.sourceAdapter?.detect,
	});
	return assembleBlog(options, {
		source,
		images: new ImageLibrary(source, options),
		compiledPostCache: new CompiledPostCache(options),
		version: 0,
	});
}

function assembleBlog(given: BlogOptions, shared: Shared, unsaved?: Unsaved, whole?: Blog): Blog {
	const { audience = getAudience(given) } = given;
	const options = { ...given, audience };
	const { source, images, compiledPostCache } = shared;
	const collector = unsaved?.collector ?? new Collector(options.parsedFiles);
	// Only later versions need the terms of this one.
	const terms = options.mode === "development" ? new TermVectors() : undefined;
	let lastSite: Site | undefined;
	const locales = new Map<string, Blog>();

	/** Returns a method that computes its result once per version of the content. */
	const once = <Result>(compute: () => Promise<Result>): (() => Promise<Result>) => {
		const run = memoize((_: Blog) => compute());
		return () => run(blog);
	};

	const derive: Derive = (read, compute) => {
		const kept = memoizeLast(compute);
		return once(async () => kept(await read()));
	};

	const neighbours = derive(
		async () => ({ posts: await blog.postsInLanguage() }),
		({ posts }) => {
			const bySection = groupBy(posts, ({ section }) => section);
			return new Map(
				[...bySection.values()].flatMap((own) =>
					own.map((post, index) => [post.path, { newer: own[index - 1], older: own[index + 1] }] as const),
				),
			);
		},
	);
	const relatedFinder = once(async () =>
		createRelatedFinder(await blog.postsInLanguage(), (await blog.collection()).bodies, terms),
	);
	const allTranslations = derive(
		async () => ({ site: await blog.site(), ...(await blog.visible()) }),
		({ site, posts, pages }) => groupTranslations([...posts, ...pages], site),
	);
	const listsByPath = derive(
		async () => ({ groups: await blog.lists() }),
		({ groups }) =>
			new Map(groups.flatMap(({ kind, lists }) => lists.map((list) => [list.path, { kind, list }] as const))),
	);
	const sequences = derive(
		async () => ({ groups: await blog.lists() }),
		({ groups }) => {
			const all = groups.filter(({ kind }) => kind.isSequence).flatMap(({ lists }) => lists);
			return new Map(all.flatMap((list) => list.posts.map(({ path }) => [path, list] as const)));
		},
	);
	/** Reads the parts of the collection that are made of all posts and pages together. */
	const readArrangement = async () => {
		const { posts, pages, tags, terms } = await blog.collection();
		return { posts, pages, tags, terms };
	};
	/** The paths of the lists, posts and pages of this locale, or of a blog in one language. */
	const pathsInLanguage = derive(
		async () => ({
			...(await readArrangement()),
			...(await blog.published()),
			kinds: await blog.listKinds(),
			site: await blog.site(),
		}),
		({ posts, byPath, kinds, site, ...names }) => {
			const groups = groupLists(kinds, { site, posts, taxonomies: groupPosts(posts, names, site) });
			const indexPath = getIndexPath({ byPath }, site);
			return new Set([
				...byPath.keys(),
				...allListPaths(filterBySection(posts, site, "inIndex"), groups, site, indexPath),
				frontPath(site),
				`${site.prefix}/blog`,
			]);
		},
	);
	const mayRunCode = (trust: Site["trust"], file: string, format: "md" | "mdx") =>
		decideTrust(trust, { paths: source.pathsOf(file), format }, true) === "code";
	const readSourceFiles = memoize((_: Blog, folder: PostFolder) => source.readSourceFiles(folder));
	const readTemplates = unsaved?.readTemplates ?? (() => readTemplateData(blog));
	let prepared = { version: shared.version, inputs: new WeakMap<Post, Promise<CompileInput>>() };
	/** Prepares the body of a post once per version of the content, as checks, pages and outputs all ask for it. */
	const prepareOnce = (post: Post) => {
		// A process with saved posts asks for each body about once, and doesn't hold the texts.
		if (options.readSavedCollection) return prepareBody(blog, post, readTemplates);
		if (prepared.version !== shared.version) prepared = { version: shared.version, inputs: new WeakMap() };
		const { inputs } = prepared;
		const input = inputs.get(post) ?? runOutsideRequests(() => prepareBody(blog, post, readTemplates));
		inputs.set(post, input);
		// Callers get the error, and the next call tries again.
		input.catch(() => inputs.delete(post));
		return input;
	};

	/** Returns the same object in each version of the content, which keeps results that stay valid. */
	const getLocale = (language: string) => {
		const locale = locales.get(language) ?? assembleBlog({ ...options, language }, shared, undefined, blog);
		locales.set(language, locale);
		return locale;
	};

	const blog: Blog = {
		options,
		source,
		images,
		postImage: (post, src) => getPostImage(blog, post, src),
		get whole() {
			return whole ?? blog;
		},
		get version() {
			return shared.version;
		},
		invalidate() {
			shared.version += 1;
			source.invalidate();
		},
		viewAs: (view) => assembleBlog({ ...options, ...view }, shared, undefined, whole?.viewAs(view)),
		locales: once(async () => {
			if (whole) return whole.locales();
			const { languages } = await blog.site();
			const all = languages.map(({ language }) => getLocale(language));
			const isEmpty = await Promise.all(all.map(async (locale) => (await locale.paths()).length === 0));
			const [first = blog, ...others] = all.filter((_, index) => index === 0 || !isEmpty[index]);
			return [first, ...others];
		}),
		locale: async (language) => {
			const all = await blog.locales();
			return all.find((locale) => locale.options.language === language) ?? all[0] ?? blog;
		},
		localeOf: async (path) => {
			const [site, post] = await Promise.all([blog.site(), (whole ?? blog).post(path)]);
			if (site.languages.length === 0) return blog;
			const draft = path.startsWith(`${REVIEW_FOLDER}/`)
				? (await blog.reviews()).find((review) => review.path === path)?.post
				: undefined;
			const shown = post ?? draft;
			const found = shown ? findLocale(site, shown.lang) : findLocaleOfPath(site, path);
			return found ? blog.locale(found.language) : blog;
		},
		withText(file, text) {
			if (whole) return assembleBlog(options, { ...shared }, undefined, whole.withText(file, text));
			const { settings, fonts, logo, ownerCode, postImports, config, sourceFiles: readSaved } = blog;
			const methods = { settings, fonts, logo, ownerCode, postImports, config };
			const changed = { file, source: normalizeText(text) };
			return assembleBlog(options, { ...shared }, { file: changed, collector, readSaved, readTemplates, methods });
		},
		sourceFiles: async (folder) =>
			unsaved ? withUnsaved(await unsaved.readSaved(folder), folder, unsaved.file) : readSourceFiles(blog, folder),
		settings: once(async () => {
			const text = await source.readTextFileIfPresent(SITE_FILE);
			const loaded = await loadSite(options.contentDir, text, source.project(), source.followsSettings(), options);
			const settings = await checkTrustEntries(loaded, source);
			const site = withHost(settings.site, options);
			if (!isDeepStrictEqual(site, lastSite)) lastSite = site;
			return { ...settings, site: lastSite ?? site };
		}),
		site: async () => (await blog.settings()).site,
		appLinks: () => readAppLinks(blog),
		folderLinks: once(() => readFolderLinks(blog)),
		logo: once(async () => loadLogo(source, blog.images, await blog.site())),
		fonts: once(async () => loadFonts(source, await blog.site(), options.mode)),
		ownerCode: once(async () => {
			const { trust } = await blog.site();
			return readOwnerCode(source, {
				...options,
				sharedComponents: Object.keys(COMPONENTS),
				mayRun: (file) => mayRunCode(trust, file, "mdx"),
			});
		}),
		config: once(() => readConfig(source, options)),
		postImports: once(async () => {
			if (!source.isOwn()) return NO_IMPORTS;
			const [{ trust }, ...folders] = await Promise.all([blog.site(), ...POST_FOLDERS.map(blog.sourceFiles)]);
			const mayRun = ({ file }: SourceFile) => mayRunCode(trust, file, file.endsWith(".mdx") ? "mdx" : "md");
			const mayImport = folders.flat().filter((one) => one.source.includes("import"));
			return readPostImports(mayImport.filter(mayRun), source, options);
		}),
		collection: once(async () => {
			if (options.readSavedCollection) return options.readSavedCollection();
			const readFiles = (folder: PostFolder) => blog.sourceFiles(folder);
			const [settings, ownPaths, config] = await Promise.all([blog.settings(), listOwnPaths(blog), blog.config()]);
			const now = options.now();
			const collection = await readCollection(source, settings, now, collector, readFiles, ownPaths, config);
			return leaveOutRefusedImages(blog, collection);
		}),
		visible: derive(readArrangement, (all) => selectVisible(all, audience)),
		published: derive(readArrangement, (all) => selectVisible(all, "readers")),
		posts: async () => (await blog.visible()).posts,
		postsInLanguage: async () => {
			const [posts, own] = await Promise.all([blog.posts(), blog.paths()]);
			const paths = new Set(whole ? own : []);
			return whole ? posts.filter(({ path }) => paths.has(path)) : posts;
		},
		pages: async () => (await blog.visible()).pages,
		paths: async () => [...(await blog.visible()).byPath.keys()],
		post: async (path) => (await blog.visible()).byPath.get(path.normalize("NFC")),
		indexPath: async () => getIndexPath(await blog.visible(), await blog.site()),
		alternates: (path) => listAlternates(blog, path),
		languageLinks: (path) => listLanguageLinks(blog, path),
		changedOriginal: async (post) => {
			if (post.translationOf?.version === undefined) return undefined;
			const [{ url }, { bodies }, { byPath }] = await Promise.all([
				blog.site(),
				blog.collection(),
				(whole ?? blog).visible(),
			]);
			return findChangedOriginal(post, { byPath, bodies, url });
		},
		index: once(async () => {
			const posts = filterBySection(await blog.posts(), await blog.site(), "inIndex");
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
		neighbours: async (post) => (await neighbours()).get(post.path) ?? {},
		taxonomies: derive(
			async () => ({ ...(await readArrangement()), site: await blog.site(), posts: await blog.posts() }),
			({ posts, site, ...names }) => groupPosts(posts, names, site),
		),
		listKinds: derive(
			async () => ({ site: await blog.site() }),
			({ site }) => createListKinds(site, options.listKinds),
		),
		lists: derive(
			async () => ({
				kinds: await blog.listKinds(),
				site: await blog.site(),
				posts: await blog.posts(),
				taxonomies: await blog.taxonomies(),
			}),
			({ kinds, ...context }) => groupLists(kinds, context),
		),
		listGroup: async (name) => (await blog.lists()).find(({ kind }) => kind.name === name),
		list: async (path) => (await listsByPath()).get(path),
		navigation: async () =>
			(await blog.lists())
				.filter(({ kind, lists }) => lists.length >= kind.minLists)
				.map(({ kind, path }) => ({ kind, path })),
		tag: async (label) => {
			const tag = (await blog.taxonomies()).tags.get(label);
			return tag && toLink(tag, await blog.site());
		},
		term: async (taxonomy, label) => {
			const term = (await blog.taxonomies()).terms.get(taxonomy)?.get(label);
			return term && toLink(term, await blog.site());
		},
		authorPath: async (author) => {
			const group = (await blog.taxonomies()).authors.find(author);
			return group && toLink(group, await blog.site()).path;
		},
		sequence: async ({ path }) => (await sequences()).get(path),
		year: async ({ date }) => {
			if (!date) return undefined;
			const [{ years }, site] = await Promise.all([blog.taxonomies(), blog.site()]);
			const found = years.find(({ year }) => year === isoYear(date, site.timeZone));
			return found && toLink(found, site);
		},
		isOwnerPath: async (path) => (await blog.ownerPaths()).has(path),
		redirect: async (path) => {
			const [{ redirects }, paths] = await Promise.all([blog.redirects(), blog.whole.publicPaths()]);
			const page = toPagePath(path) || "/";
			return redirects.get(path) ?? (page !== path && paths.has(page) ? page : undefined);
		},
		ownerPaths: once(async () => {
			const [paths, files] = await Promise.all([blog.paths(), source.listPublicFiles()]);
			return new Set([...paths, ...files.map((file) => `/${file.normalize("NFC")}`)]);
		}),
		publicPaths: once(async () => {
			const all = await blog.locales();
			if (whole || all.length === 1) return pathsInLanguage();
			return new Set((await Promise.all(all.map((locale) => locale.publicPaths()))).flatMap((paths) => [...paths]));
		}),
		redirects: once(() => readRedirects(blog)),
		related: async (post) => {
			const [find, { newer, older }, sequence] = await Promise.all([
				relatedFinder(),
				blog.neighbours(post),
				blog.sequence(post),
			]);
			return find(
				post,
				[newer, older, ...(sequence?.posts ?? [])].flatMap((linked) => linked?.path ?? []),
			);
		},
		translations: async (post) => (await allTranslations()).get(post.path) ?? [],
		reviews: once(async () => {
			const { reviewSecret, mode, now } = options;
			if (mode === "development" || !isUsableSecret(reviewSecret)) return [];
			const [{ posts, pages }, { timeZone }] = await Promise.all([blog.collection(), blog.site()]);
			const diskPath = (file: string) => source.diskPath(file);
			return listReviews([...posts, ...pages], reviewSecret, { now: now(), timeZone, diskPath });
		}),
		isCompiled: async (post) => compiledPostCache.has(await prepareOnce(post)),
		compiled: async (post) => {
			const compile = post.file === unsaved?.file.file ? "getUnsaved" : "get";
			return compiledPostCache[compile](await prepareOnce(post));
		},
		...unsaved?.methods,
		...(whole && options.language !== undefined && createLocaleMethods(whole, options.language, derive)),
	};
	return blog;
}

function getAudience({ mode, isPreview }: BlogOptions): Audience {
	if (mode === "development") return "editors";
	return isPreview ? "reviewers" : "readers";
}

function getIndexPath({ byPath }: Pick<VisibleContent, "byPath">, site: Site): string {
	return byPath.get(frontPath(site))?.isHome ? site.prefix + site.indexPath : frontPath(site);
}

function withUnsaved(files: readonly SourceFile[], folder: PostFolder, unsaved: SourceFile): readonly SourceFile[] {
	if (!unsaved.file.startsWith(`${folder}/`)) return files;
	const { fields } = files.find(({ file }) => file === unsaved.file) ?? {};
	return [...files.filter(({ file }) => file !== unsaved.file), { ...unsaved, fields }].sort((a, b) =>
		a.file < b.file ? -1 : 1,
	);
}

/** Returns a list of the taxonomies for links to it: with its path in the locale, and without its posts. */
function toLink<List extends { path: string; posts: unknown }>(
	{ posts: _, ...list }: List,
	{ prefix }: Pick<Site, "prefix">,
): Omit<List, "posts"> {
	return { ...list, path: prefix + list.path };
}
