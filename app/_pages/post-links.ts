import type { Crumb } from "@/components/layout/page-header";
import type { PostLinks } from "@/components/post/post-header";
import { getTagLinks, getTermLinks } from "@/lib/blog/list-items";
import type { Site } from "@/lib/config/site";
import { formatYear } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { getPageBlog } from "@/lib/next/page-blog";

export async function getPostLinks(post: Post): Promise<PostLinks> {
	const blog = await getPageBlog();
	const [site, tags, terms, sequence, translations] = await Promise.all([
		blog.site(),
		getTagLinks(blog, post),
		getTermLinks(blog, post),
		blog.sequence(post),
		blog.translations(post),
	]);
	const { lang = site.language } = post;
	return {
		tags,
		terms,
		authors: await Promise.all(post.authors.map(async (author) => ({ author, path: await blog.authorPath(author) }))),
		sequence,
		translations: translations.filter(({ language }) => language !== lang),
	};
}

/** Returns the pages above a post: the list of its section, or the archive and the year of the post. */
export async function getBreadcrumbs(post: Post, site: Site): Promise<Crumb[]> {
	const blog = await getPageBlog();
	if (post.section) {
		const list = (await blog.navigation()).find(({ kind }) => kind.name === post.section);
		return list ? [{ label: list.kind.label(site.messages), path: list.path }] : [];
	}
	const year = await blog.year(post);
	if (!year?.year) return [];
	return [
		{ label: site.messages.lists.archive, path: `${site.prefix}/archive` },
		{ label: formatYear(year.year, site), path: year.path },
	];
}
