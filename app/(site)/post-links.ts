import type { Crumb } from "@/components/layout/breadcrumbs";
import { listLink } from "@/components/layout/list-link";
import type { TagLink } from "@/components/post/tag-links";
import type { PostLinks } from "@/components/post/types";
import { getSite } from "@/lib/config/load";
import type { Site } from "@/lib/config/types";
import { formatYear, isoYear } from "@/lib/content/dates/dates";
import type { Tag } from "@/lib/content/taxonomies/tags";
import { getAuthors, getSeries, getTags, getTranslations, getYears } from "@/lib/content/taxonomies/taxonomies";
import type { Post } from "@/lib/content/types";

/** Where the page of a post leads on to: the lists that readers find it in. */
export async function getPostLinks(post: Post): Promise<PostLinks> {
	const [site, tags, { findAuthor }, series, translations] = await Promise.all([
		getSite(),
		getTags(),
		getAuthors(),
		getSeries(),
		getTranslations(post),
	]);
	const { lang = site.language } = post;
	const inSeries = post.series === undefined ? undefined : series.get(post.series);
	return {
		tags: tagsOf(post, tags),
		authors: post.authors.map((author) => ({ author, path: findAuthor(author)?.path })),
		series: inSeries?.posts.some((part) => part.path === post.path) ? inSeries : undefined,
		translations: translations.filter(({ language }) => language !== lang),
	};
}

/** The tags of a post as its page and lists name them. */
export function tagsOf(post: Post, tags: ReadonlyMap<string, Tag>): TagLink[] {
	return post.tags.map((label) => tags.get(label) ?? { label });
}

/** The pages above a post: the archive, and its year there. */
export async function getTrail({ date }: Post, site: Site): Promise<Crumb[]> {
	const found = date && (await getYears()).find(({ year }) => year === isoYear(date, site.timeZone));
	if (!found?.year) return [];
	return [listLink("archive", site.messages), { label: formatYear(found.year, site), path: found.path }];
}
