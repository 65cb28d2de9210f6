import { createHash } from "node:crypto";
import type { Blog } from "@/lib/blog/blog";
import { getAppComponents } from "@/lib/blog/bodies";
import { listContentPages, listFeaturePages } from "@/lib/blog/pages";
import { hasSameReads, type RecordedReads, recordBlog } from "@/lib/blog/record-blog";
import { sortBy } from "@/lib/content/find-posts";
import { hasMainAround } from "@/lib/content/source/app-page";
import { findBlogPage } from "@/lib/content/source/app-routes";
import type { PostList } from "@/lib/content/taxonomies/list-kinds";
import type { TaxonomyNames } from "@/lib/content/taxonomies/taxonomies";
import type { Post } from "@/lib/content/types";
import { hasTypedFields } from "@/lib/content/visibility";
import { LIST_ORDERS } from "@/lib/declarations/list-settings";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { BlogPageView, ProblemView } from "@/lib/owner-code/app-pages";
import { siteView } from "@/lib/owner-code/render/views";
import type { App } from "@/lib/utils/app";
import { slugKey } from "@/lib/utils/slug";
import type { AppData, FeatureLink } from "./app-data";
import { AppPaths } from "./app-paths";
import type { ToClass } from "./body-tree";
import { AppPages } from "./create-pages";
import { AppPosts, type AppPostsOptions } from "./create-posts";

/** Pages with all reads of the blog that they were made of, by their paths, and what all pages depend on besides. */
interface KeptPages {
	pages: Map<string, { reads: RecordedReads; page: BlogPageView | undefined }>;
	constants?: string;
}

export interface AppDataOptions {
	/** Leaves out what takes long: the texts of posts that aren't compiled. */
	isHasty?: boolean;
	toClass?: ToClass;
	/** Returns the URLs of the scripts of features on the host, by the names of the features. */
	listScripts?: (locale: Blog) => Promise<ReadonlyMap<string, string>>;
	/** Returns what is wrong with a post, for its editor. */
	listProblems?: (post: Post) => Promise<readonly Diagnostic[]>;
	/** The pages of the last call. Those for which the blog reads the same again aren't made once more. */
	kept?: KeptPages;
}

interface CreatedAppData {
	data: AppData;
	/** The pages as JSON, by the names of their files. */
	pages: ReadonlyMap<string, string>;
	/** The URLs of the images and other files that pages show, as the blog has them, but for those that are kept. */
	media: readonly string[];
}

/** Creates what an app gets of the blog that is part of it, in all its languages: the data for its code, and for a blog inside the app its pages. */
export async function createAppData(blog: Blog, options: AppDataOptions = {}): Promise<CreatedAppData> {
	const { isHasty = false, toClass = (name: string) => name } = options;
	const [site, allPosts, groups, { tags, terms }, links, publicPaths] = await Promise.all([
		blog.site(),
		blog.posts(),
		blog.lists(),
		blog.collection(),
		blog.appLinks(),
		blog.publicPaths(),
	]);
	const posts = allPosts.filter(hasTypedFields);
	const { app } = blog.options;
	const paths = new AppPaths({ app, links, pages: publicPaths });
	const ofPages = { paths, toClass, isHasty, scripts: new Map<string, string>() };
	if (options.kept) await clearIfOutdated(options.kept, blog, [links, app?.trailingSlash ? [...publicPaths] : []]);
	const indexes = new Map(posts.map(({ path }, index) => [path, index]));
	const toIndexes = (some: PostList["posts"]) => some.flatMap(({ path }) => indexes.get(path) ?? []);
	const names = { tags, terms };
	const lists = groups.map(({ kind, lists }) => [
		kind.name,
		lists.map((list) => ({
			label: list.label,
			url: paths.ofPath(list.path),
			description: list.description,
			count: list.posts.length,
			keys: listKeys(kind.name, list, names),
			posts: toIndexes(list.posts),
		})),
	]);
	const orders = LIST_ORDERS.map((order) => [order, toIndexes(sortBy(posts, order, site.language))]);
	const made = app?.inside ? await createPages(blog, ofPages, options) : undefined;
	const data: AppData = {
		site: siteView(site),
		posts: await new AppPosts(blog, site, ofPages).createItems(posts),
		orders: Object.fromEntries(orders),
		lists: Object.fromEntries(lists),
		...(made && { path: app?.path ?? "", basePath: app?.basePath ?? "", hasMain: hasMain(app), ...made.data }),
	};
	return { data, pages: made?.pages ?? new Map(), media: [...paths.media].sort() };
}

/** Forgets all pages if anything has changed that every page depends on. `others` are values for which pages record no read. */
async function clearIfOutdated(kept: KeptPages, blog: Blog, others: readonly unknown[]): Promise<void> {
	const [{ hash }, components] = await Promise.all([blog.ownerCode(), getAppComponents(blog)]);
	const constants = JSON.stringify([hash, components, ...others]);
	if (kept.constants !== constants) kept.pages.clear();
	kept.constants = constants;
}

function hasMain(app: App | undefined): boolean {
	if (!app) return false;
	const page = findBlogPage(app);
	return page !== undefined && hasMainAround(app.folder, page.file);
}

/** Makes all pages, and names of their files that change with them. */
async function createPages(
	blog: Blog,
	ofPages: AppPostsOptions,
	{ listProblems, kept, listScripts }: AppDataOptions,
): Promise<{ data: Pick<AppData, "pages" | "featurePages">; pages: Map<string, string> }> {
	const files: Record<string, string> = {};
	const pages = new Map<string, string>();
	const featurePages: FeatureLink[] = [];
	for (const locale of await blog.locales()) {
		const site = await locale.site();
		const ofLocale = { ...ofPages, scripts: (await listScripts?.(locale)) ?? ofPages.scripts };
		const ofFeatures = listFeaturePages(site.prefix);
		for (const { name, page, path } of ofFeatures) {
			const [url, script] = [ofPages.paths.ofPath(path), ofLocale.scripts.get(name)];
			featurePages.push({ name, language: site.language, label: page.title(site.messages), url, script });
		}
		for (const path of [...(await listContentPages(locale)), ...ofFeatures.map(({ path }) => path)]) {
			const page = await createPage(locale, path, ofLocale, kept);
			if (!page) continue;
			const post = page.kind === "post" && listProblems ? await locale.post(path) : undefined;
			const problems = post && (await listProblems?.(post))?.map(describeProblem);
			const text = JSON.stringify(problems ? withProblems(page, problems) : page);
			const name = `${createHash("sha256").update(text).digest("hex").slice(0, 20)}.json`;
			files[path] = name;
			pages.set(name, text);
		}
	}
	for (const path of kept?.pages.keys() ?? []) if (!Object.hasOwn(files, path)) kept?.pages.delete(path);
	return { data: { pages: files, featurePages }, pages };
}

async function createPage(
	blog: Blog,
	path: string,
	options: AppPostsOptions,
	kept: KeptPages | undefined,
): Promise<BlogPageView | undefined> {
	const known = kept?.pages.get(path);
	if (known && (await hasSameReads(blog, known.reads))) return known.page;
	const { subject, reads } = options.isHasty ? { subject: blog, reads: undefined } : recordBlog(blog);
	const page = await new AppPages(subject, await subject.site(), options).create(path);
	if (reads) kept?.pages.set(path, { reads: reads.entries(), page });
	return page;
}

function describeProblem({ file, line, column, message }: Diagnostic): ProblemView {
	return { location: `${file}:${line}:${column}`, message };
}

function withProblems(page: BlogPageView, problems: readonly ProblemView[]): BlogPageView {
	if (page.kind !== "post") return page;
	return { ...page, post: { ...page.post, problems: [...problems, ...page.post.problems] } };
}

/** Returns the names by which a list is found, as {@link slugKey} has them. */
function listKeys(kind: string, { label, author }: PostList, { tags, terms }: TaxonomyNames): string[] {
	const spellings = [...((kind === "tags" ? tags : terms.get(kind)) ?? [])];
	const own = [label, ...(author ? [author.name] : []), ...(author?.id === undefined ? [] : [author.id])].map(slugKey);
	return [...new Set([...own, ...spellings.flatMap(([key, name]) => (name.label === label ? key : []))])];
}
