import { isDevelopment } from "@/lib/environment";
import { once } from "@/lib/memo";
import { getSite } from "@/lib/site";
import { groupByYear, type Year } from "./archive";
import { getCollection, getNeighbours, getPosts } from "./posts";
import { relate } from "./related";
import { groupBySeries, type Series } from "./series";
import { groupByTag, type Tag } from "./tags";
import { groupTranslations, type Translation } from "./translations";
import type { Post, Way } from "./types";
import { isListed } from "./visibility";
import { groupByWriter } from "./writers";

/** The tags of the listed posts, by label. */
export const getTags = once("tags", async (): Promise<ReadonlyMap<string, Tag>> => {
	const [{ tags }, posts] = await Promise.all([getCollection(), getPosts()]);
	return groupByTag(posts, tags);
});

/** Those who wrote the listed posts. */
export const getWriters = once("writers", async () => groupByWriter(await getPosts()));

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

const getFinder = once("related posts", async () => relate(await getPosts()));

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
export const getWays = once("ways", async (): Promise<Way[]> => {
	const [tags, years, { writers }, series] = await Promise.all([getTags(), getYears(), getWriters(), getSeries()]);
	const sizes = { tags: tags.size, archive: years.length, authors: writers.length - 1, series: series.size };
	return (Object.keys(sizes) as Way[]).filter((way) => sizes[way] > 0);
});
