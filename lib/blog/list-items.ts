import type { Site } from "@/lib/config/site";
import { GUEST_LIMITS } from "@/lib/content/find-posts";
import type { ListablePosts, PostListItem, TagLink, TermLinks } from "@/lib/content/list-item";
import type { Post } from "@/lib/content/types";
import type { CompiledPost } from "@/lib/markdown/compiled-post";
import { memoize } from "@/lib/utils/memoize";
import type { Blog } from "./blog";

export async function getTermLinks(blog: Blog, { terms = {} }: Post): Promise<TermLinks[]> {
	const all = Object.values((await blog.site()).taxonomies).map(async ({ name, title }) => {
		const labels = terms[name] ?? [];
		return {
			title,
			links: await Promise.all(labels.map(async (label) => (await blog.term(name, label)) ?? { label })),
		};
	});
	return (await Promise.all(all)).filter(({ links }) => links.length > 0);
}

export async function getTagLinks(blog: Blog, post: Post): Promise<TagLink[]> {
	return Promise.all(post.tags.map(async (label) => (await blog.tag(label)) ?? { label }));
}

/** Returns the tags of a post in the language of a locale. */
export async function getTagLabels(blog: Blog, post: Post): Promise<string[]> {
	return (await getTagLinks(blog, post)).map(({ label }) => label);
}

/** Returns the text of a post in lists: its excerpt, else its description, else its first paragraph. */
export function getExcerpt(post: Pick<Post, "description">, { metadata }: Pick<CompiledPost, "metadata">): string {
	return metadata.excerpt ?? post.description ?? metadata.firstParagraph;
}

/** Returns the item of a post once for all lists, because its compiled body takes long to read. */
const getListItem = memoize(async (blog: Blog, path: string): Promise<PostListItem | undefined> => {
	const post = await blog.post(path);
	if (!post) return undefined;
	const [tags, compiled] = await Promise.all([getTagLinks(blog, post), blog.compiled(post)]);
	return { post, tags, excerpt: getExcerpt(post, compiled), minutes: compiled.metadata.minutes };
});

export async function getListItems(blog: Blog, posts: readonly Post[]): Promise<PostListItem[]> {
	const items = await Promise.all(posts.map(({ path }) => getListItem(blog, path)));
	return items.filter((item) => item !== undefined);
}

/** Returns the posts for lists in the text of a post: never the post itself, and a limited number if it is a guest's. */
export function listablePosts(
	blog: Blog,
	site: Site,
	{ path, isGuest }: Pick<Post, "path" | "isGuest">,
): ListablePosts {
	return {
		site,
		find: async ({ limit: wanted, ...query }) => {
			const limit = isGuest ? Math.min(wanted ?? GUEST_LIMITS.posts, GUEST_LIMITS.posts) : wanted;
			// One more, as the post itself may be among them.
			const posts = await blog.findPosts({ ...query, limit: limit === undefined ? undefined : limit + 1 });
			return posts.filter((post) => post.path !== path).slice(0, limit);
		},
		readItems: (posts) => getListItems(blog, posts),
	};
}
