import { z } from "zod";
import type { Blog } from "@/lib/blog/blog";
import { findPeriod, hashInputs, isWithin, periodSchema } from "@/lib/blog/inputs";
import { STATUSES } from "@/lib/content/types";
import { diagnosticSchema } from "@/lib/diagnostics/diagnostic";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";
import type { Report } from "./report";

export const REPORTS = "reports";

const keptSchema = z.strictObject({
	posts: z.array(z.strictObject({ file: z.string(), path: z.string(), status: z.enum(STATUSES) })),
	problems: z.array(diagnosticSchema),
	period: periodSchema,
});

/**
 * Returns the report that an earlier process made of the same content with the same code; without one, calls `check` and stores its report.
 */
export async function cacheReport(blog: Blog, check: () => Promise<Report>): Promise<Report> {
	const { cacheDir, now } = blog.options;
	const cache = new DiskCache(cacheDir, REPORTS, jsonFormat(keptSchema));
	const key = await hashInputs(blog);
	const cached = await cache.read(key);
	const from = now();
	if (cached && isWithin(cached.period, from)) return { posts: cached.posts, problems: cached.problems };
	const report = await check();
	// Files may have changed while they were checked.
	if (!dependsOnDay(report) && (await hashInputs(blog)) === key) {
		await cache.write(key, { ...report, period: await findPeriod(blog, from) });
	}
	return report;
}

/** Tells whether a report may be another one on another day: a date in a key that isn't used may be over by then. */
export function dependsOnDay({ problems }: Report): boolean {
	return problems.some(({ rule }) => rule === "front-matter-unclear");
}
