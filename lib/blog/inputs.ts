import { z } from "zod";
import { findNextChange } from "@/lib/content/visibility";
import { digest } from "@/lib/utils/digest";
import type { Blog } from "./blog";
import { getEngineHash } from "./cached-results";

/** The times between which no post or update becomes due and no review ends, in milliseconds since the epoch. */
export const periodSchema = z.strictObject({ from: z.number(), until: z.number().nullable() });

/**
 * Hashes everything that the result of a command depends on, except for the time, the app of the blog, and files outside of the content folder
 * that posts import. Reads no posts.
 */
export async function hashInputs(blog: Blog): Promise<string> {
	const { contentDir, engineDir, cacheDir, reviewSecret, fallbackUrl } = blog.options;
	const state = blog.source.hashState([cacheDir]);
	const options = [contentDir, engineDir, reviewSecret ?? "", fallbackUrl];
	return digest([await getEngineHash(blog), (await blog.config())?.hash ?? "", ...options, state]);
}

/** Returns the times between which the content is the same as at a time in milliseconds since the epoch. */
export async function findPeriod(blog: Blog, from: number): Promise<z.output<typeof periodSchema>> {
	const [collection, { timeZone, isTimeZoneUnclear }] = await Promise.all([blog.collection(), blog.site()]);
	return { from, until: findNextChange(collection, { now: from, timeZone, isTimeZoneUnclear }) ?? null };
}

export function isWithin({ from, until }: z.output<typeof periodSchema>, time: number): boolean {
	return time >= from && (until === null || time < until);
}
