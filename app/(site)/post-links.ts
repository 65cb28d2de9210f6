import type { TagLink } from "@/components/post/tag-links";
import type { PostLinks } from "@/components/post/types";
import type { Crumb } from "@/components/site/breadcrumb";
import { wayTo } from "@/components/site/ways";
import { formatYear, yearOf } from "@/lib/content/dates";
import type { Tag } from "@/lib/content/tags";
import { getSeries, getTags, getTranslations, getWriters, getYears } from "@/lib/content/taxonomy";
import type { Post } from "@/lib/content/types";
import { getSite } from "@/lib/site";
import type { Site } from "@/lib/site/types";

/** Where the page of a post leads on to: the lists that readers find it in. */
export async function getPostLinks(post: Post): Promise<PostLinks> {
	const [site, tags, { findWriter }, series, translations] = await Promise.all([
		getSite(),
		getTags(),
		getWriters(),
		getSeries(),
		getTranslations(post),
	]);
	const { lang = site.language } = post;
	const inSeries = post.series === undefined ? undefined : series.get(post.series);
	return {
		tags: tagsOf(post, tags),
		authors: post.authors.map((author) => ({ author, path: findWriter(author)?.path })),
		series: inSeries?.parts.some((part) => part.path === post.path) ? inSeries : undefined,
		translations: translations.filter(({ language }) => language !== lang),
	};
}

/** The tags of a post as its page and lists name them. */
export function tagsOf(post: Post, tags: ReadonlyMap<string, Tag>): TagLink[] {
	return post.tags.map((label) => tags.get(label) ?? { label });
}

/** The pages above a post: the archive, and its year there. */
export async function getTrail({ date }: Post, site: Site): Promise<Crumb[]> {
	const found = date && (await getYears()).find(({ year }) => year === yearOf(date, site.timeZone));
	if (!found?.year) return [];
	return [wayTo("archive", site.words), { label: formatYear(found.year, site), path: found.path }];
}
