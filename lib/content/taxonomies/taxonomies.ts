import { getSite } from "@/lib/config/load";
import { getCollection, getNeighbours, getPosts } from "@/lib/content/posts";
import { createRelatedFinder } from "@/lib/content/related/related";
import { groupTranslations, type Translation } from "@/lib/content/translations";
import type { ListKind, Post } from "@/lib/content/types";
import { isListed } from "@/lib/content/visibility";
import { isDevelopment } from "@/lib/utils/environment";
import { once } from "@/lib/utils/memoize";
import { groupByYear, type Year } from "./archive";
import { groupByAuthor } from "./authors";
import { groupBySeries, type Series } from "./series";
import { groupByTag, type Tag } from "./tags";

/** The tags of the listed posts, by label. */
export const getTags = once("tags", async (): Promise<ReadonlyMap<string, Tag>> => {
	const [{ tags }, posts] = await Promise.all([getCollection(), getPosts()]);
	return groupByTag(posts, tags);
});

/** Those who wrote the listed posts. */
export const getAuthors = once("writers", async () => groupByAuthor(await getPosts()));

/** The series of the listed posts, by label. */
export const getSeries = once("series", async (): Promise<ReadonlyMap<string, Series>> => {
	const [{ series }, posts] = await Promise.all([getCollection(), getPosts()]);
	return groupBySeries(posts, series);
});

/** The listed posts by year, newest first. */
export const getYears = once("years", async (): Promise<Year[]> => {
	const [{ timeZone }, posts] = await Promise.all([getSite(), getPosts()]);
	return groupByYear(posts, timeZone);
});

const getFinder = once("related posts", async () => createRelatedFinder(await getPosts()));

/** The listed posts nearest to one in what they are about, other than those next to it in time, which it names anyway. */
export async function getRelated(post: Post): Promise<Post[]> {
	const [find, { newer, older }] = await Promise.all([getFinder(), getNeighbours(post)]);
	return find(
		post,
		[newer, older].flatMap((neighbour) => neighbour?.path ?? []),
	);
}

const getTranslated = once("translations", async () => {
	const [site, { pages }, posts] = await Promise.all([getSite(), getCollection(), getPosts()]);
	// An address elsewhere is canonical, and a search engine takes no translation but the canonical one.
	const shown = [...posts, ...pages.filter(({ status }) => isListed(status, isDevelopment))];
	return groupTranslations(
		shown.filter((post) => !post.canonical),
		site,
	);
});

/** A text in all its languages, itself included; nothing for one that is there in one language, or unlisted. */
export async function getTranslations(post: Post): Promise<Translation[]> {
	return (await getTranslated()).get(post.path) ?? [];
}

/** The lists that have something to show; one writer alone needs none of writers. */
export const getListKinds = once("ways", async (): Promise<ListKind[]> => {
	const [tags, years, { authorGroups }, series] = await Promise.all([getTags(), getYears(), getAuthors(), getSeries()]);
	const sizes = { tags: tags.size, archive: years.length, authors: authorGroups.length - 1, series: series.size };
	return (Object.keys(sizes) as ListKind[]).filter((kind) => sizes[kind] > 0);
});
