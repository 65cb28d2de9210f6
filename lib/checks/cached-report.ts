import { z } from "zod";
import type { Blog } from "@/lib/blog/blog";
import { getEngineHash } from "@/lib/blog/cached-results";
import { STATUSES } from "@/lib/content/types";
import { findNextChange } from "@/lib/content/visibility";
import { diagnosticSchema } from "@/lib/diagnostics/diagnostic";
import { digest } from "@/lib/utils/digest";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";
import type { Report } from "./report";

export const REPORTS = "reports";

const keptSchema = z.strictObject({
	posts: z.array(z.strictObject({ file: z.string(), path: z.string(), status: z.enum(STATUSES) })),
	problems: z.array(diagnosticSchema),
	/** Between these times, in milliseconds since the epoch, the report doesn't depend on the time. */
	from: z.number(),
	until: z.number().nullable(),
});

/**
 * Returns the report that an earlier process made of the same content with the same code; without one, calls `check` and stores its report.
 */
export async function cacheReport(blog: Blog, check: () => Promise<Report>): Promise<Report> {
	const { cacheDir, now } = blog.options;
	const cache = new DiskCache(cacheDir, REPORTS, jsonFormat(keptSchema));
	const key = await createKey(blog);
	const cached = await cache.read(key);
	const from = now();
	if (cached && from >= cached.from && (cached.until === null || from < cached.until)) {
		return { posts: cached.posts, problems: cached.problems };
	}
	const report = await check();
	// A date in a key that isn't used may be over by then.
	const dependsOnTime = report.problems.some(({ rule }) => rule === "front-matter-unclear");
	// Files may have changed while they were checked.
	if (!dependsOnTime && (await createKey(blog)) === key) {
		const [collection, { timeZone, isTimeZoneUnclear }] = await Promise.all([blog.collection(), blog.site()]);
		const until = findNextChange(collection, { now: from, timeZone, isTimeZoneUnclear }) ?? null;
		await cache.write(key, { ...report, from, until });
	}
	return report;
}

/** Hashes everything that a report depends on, except for the time. */
async function createKey(blog: Blog): Promise<string> {
	const { contentDir, engineDir, cacheDir, reviewSecret, fallbackUrl } = blog.options;
	const state = blog.source.hashState([cacheDir]);
	const options = [contentDir, engineDir, reviewSecret ?? "", fallbackUrl];
	return digest([await getEngineHash(blog), (await blog.config())?.hash ?? "", ...options, state]);
}
