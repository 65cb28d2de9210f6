import type { Blog } from "@/lib/blog/blog";
import { getListItems, getTagLinks, getTermLinks } from "@/lib/blog/list-items";
import { sortBy } from "@/lib/content/find-posts";
import type { PostListItem } from "@/lib/content/list-item";
import type { PostList } from "@/lib/content/taxonomies/list-kinds";
import type { TaxonomyNames } from "@/lib/content/taxonomies/taxonomies";
import type { Post } from "@/lib/content/types";
import { LIST_ORDERS } from "@/lib/declarations/list-settings";
import type { ListedPostView } from "@/lib/owner-code/api";
import { postView, siteView } from "@/lib/owner-code/render/views";
import type { App } from "@/lib/utils/app";
import { addBasePath } from "@/lib/utils/base-path";
import { slugKey } from "@/lib/utils/slug";
import { encodePath } from "@/lib/utils/url";
import type { AppData } from "./app-data";

type Described = Pick<PostListItem, "post" | "tags" | "excerpt">;

/**
 * Returns what the code of an app gets of the blog that is part of it, in all its languages. Without the bodies of posts, which may take long to
 * compile, their excerpts are their descriptions.
 */
export async function createAppData(blog: Blog, { withBodies = true } = {}): Promise<AppData> {
	const [site, posts, groups, { tags, terms }] = await Promise.all([
		blog.site(),
		blog.posts(),
		blog.lists(),
		blog.collection(),
	]);
	const indexes = new Map(posts.map(({ path }, index) => [path, index]));
	const toIndexes = (some: PostList["posts"]) => some.flatMap(({ path }) => indexes.get(path) ?? []);
	const paths = new AppPaths(blog.options.app);
	const items = withBodies
		? await getListItems(blog, posts)
		: await Promise.all(posts.map((post) => describePost(blog, post)));
	const names = { tags, terms };
	const lists = groups.map(({ kind, lists }) => [
		kind.name,
		lists.map((list) => ({
			label: list.label,
			url: encodePath(paths.ofPage(list.path)),
			description: list.description,
			count: list.posts.length,
			keys: listKeys(kind.name, list, names),
			posts: toIndexes(list.posts),
		})),
	]);
	const orders = LIST_ORDERS.map((order) => [order, toIndexes(sortBy(posts, order, site.language))]);
	return {
		site: siteView(site),
		posts: await Promise.all(items.map((item) => createView(blog, item, paths))),
		orders: Object.fromEntries(orders),
		lists: Object.fromEntries(lists),
	};
}

async function describePost(blog: Blog, post: Post): Promise<Described> {
	return { post, tags: await getTagLinks(blog, post), excerpt: post.description ?? "" };
}

async function createView(blog: Blog, { post, tags, excerpt }: Described, paths: AppPaths): Promise<ListedPostView> {
	const authors = post.authors.map(async (author) => ({
		author: { ...author, image: paths.ofFile(author.image) },
		...paths.ofLink({ path: await blog.authorPath(author) }),
	}));
	const terms = (await getTermLinks(blog, post)).map(({ title, links }) => ({ title, links: links.map(paths.ofLink) }));
	const moved = { ...post, path: paths.ofPage(post.path), image: paths.ofFile(post.image) };
	const links = { tags: tags.map(paths.ofLink), authors: await Promise.all(authors), terms };
	return { ...postView(moved, await blog.site(), links), excerpt };
}

/** Returns the names by which a list is found, as {@link slugKey} has them. */
function listKeys(kind: string, { label, author }: PostList, { tags, terms }: TaxonomyNames): string[] {
	const spellings = [...((kind === "tags" ? tags : terms.get(kind)) ?? [])];
	const own = [label, ...(author ? [author.name] : []), ...(author?.id === undefined ? [] : [author.id])].map(slugKey);
	return [...new Set([...own, ...spellings.flatMap(([key, name]) => (name.label === label ? key : []))])];
}

/** Turns paths of the blog into paths of the app. */
class AppPaths {
	private readonly path: string;
	private readonly basePath: string;

	constructor({ path = "", basePath = "" }: Partial<Pick<App, "path" | "basePath">> = {}) {
		this.path = path;
		this.basePath = basePath;
	}

	/** Returns the path of a page without the base path of the app, which links of Next add. */
	ofPage(path: string): string {
		return path === "/" ? this.path || "/" : addBasePath(path, { prefix: this.path, home: this.path });
	}

	/** Returns the path of a file with the base path of the app, which Next adds to no image. */
	ofFile(url: string | undefined): string | undefined {
		return url && addBasePath(url, { prefix: this.basePath + this.path, home: "" });
	}

	readonly ofLink = <Link extends { path?: string | undefined }>(link: Link): Link =>
		link.path === undefined ? link : { ...link, path: this.ofPage(link.path) };
}
