import type { Crumb } from "@/components/layout/page-header";
import type { PostListItem } from "@/components/post/post-card";
import type { PostLinks } from "@/components/post/post-header";
import type { TagLink } from "@/components/post/post-tags";
import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/site";
import { formatYear } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { getExcerpt } from "@/lib/markdown/compiled-posts";
import { getBlog } from "@/lib/next/kept-pages/page-blog";
import { memoize } from "@/lib/utils/memoize";

export async function getPostLinks(post: Post): Promise<PostLinks> {
	const blog = await getBlog();
	const [site, tags, series, translations] = await Promise.all([
		blog.site(),
		getTagLinks(blog, post),
		blog.series(post),
		blog.translations(post),
	]);
	const { lang = site.language } = post;
	return {
		tags,
		authors: await Promise.all(post.authors.map(async (author) => ({ author, path: await blog.authorPath(author) }))),
		series,
		translations: translations.filter(({ language }) => language !== lang),
	};
}

/** A tag without a list has no `path`. */
export async function getTagLinks(blog: Blog, post: Post): Promise<TagLink[]> {
	return Promise.all(post.tags.map(async (label) => (await blog.tag(label)) ?? { label }));
}

/** Returns the pages above a post: the archive, and the year of the post. */
export async function getBreadcrumbs(post: Post, site: Site): Promise<Crumb[]> {
	const year = await (await getBlog()).year(post);
	if (!year?.year) return [];
	return [
		{ label: site.messages.lists.archive, path: "/archive" },
		{ label: formatYear(year.year, site), path: year.path },
	];
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
