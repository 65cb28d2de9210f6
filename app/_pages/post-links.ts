import type { Crumb } from "@/components/layout/breadcrumbs";
import type { TagLink } from "@/components/post/tag-links";
import type { PostLinks } from "@/components/post/types";
import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/site";
import { formatYear } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { getBlog } from "@/lib/next/kept-pages/page-blog";

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
