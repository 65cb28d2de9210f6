import type { Crumb } from "@/components/layout/breadcrumbs";
import type { TagLink } from "@/components/post/tag-links";
import type { PostLinks } from "@/components/post/types";
import type { Site } from "@/lib/config/types";
import { formatYear, isoYear } from "@/lib/content/dates/dates";
import type { Tag } from "@/lib/content/taxonomies/tags";
import type { Post } from "@/lib/content/types";
import { getBlog } from "@/lib/next/get-blog";

/** Returns what the page of a post links to: its tags, authors, series and translations. */
export async function getPostLinks(post: Post): Promise<PostLinks> {
	const blog = getBlog();
	const [site, { tags, authors, series }, translations] = await Promise.all([
		blog.site(),
		blog.taxonomies(),
		blog.translations(post),
	]);
	const { lang = site.language } = post;
	const postSeries = post.series === undefined ? undefined : series.get(post.series);
	return {
		tags: getTagLinks(post, tags),
		authors: post.authors.map((author) => ({ author, path: authors.find(author)?.path })),
		series: postSeries?.posts.some((part) => part.path === post.path) ? postSeries : undefined,
		translations: translations.filter(({ language }) => language !== lang),
	};
}

/** Returns the tags of a post as links; a tag without a list is a label only. */
export function getTagLinks(post: Post, tags: ReadonlyMap<string, Tag>): TagLink[] {
	return post.tags.map((label) => tags.get(label) ?? { label });
}

/** Returns the parents of a post: the archive, and the year of the post. */
export async function getBreadcrumbs({ date }: Post, site: Site): Promise<Crumb[]> {
	const { years } = await getBlog().taxonomies();
	const yearOfPost = date && years.find(({ year }) => year === isoYear(date, site.timeZone));
	if (!yearOfPost?.year) return [];
	return [
		{ label: site.messages.lists.archive, path: "/archive" },
		{ label: formatYear(yearOfPost.year, site), path: yearOfPost.path },
	];
}
