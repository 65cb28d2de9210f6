import { createHash } from "node:crypto";
import { z } from "zod";
import type { Post } from "@/lib/content/types";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";
import type { Blog } from "./blog";
import { getEngineHash } from "./engine-hash";
import { hasSameReads, type RecordedReads, readsSchema, recordBlog } from "./record-blog";

/** What is kept of a computation: its result, and what it has read of the blog. */
interface Kept<Value> {
	reads: RecordedReads;
	value: Value;
}

/** The name of the folder of all kept results in the cache. */
export const KEPT_RESULTS = "results";

/** Computes something of a post from the blog, and from nothing else. */
type Compute<Value> = (blog: Blog, post: Post) => Promise<Value>;

/**
 * Returns a function that computes something of a post, or takes it from an earlier build if everything that was read for it
 * is still the same. `name` distinguishes it from what is computed otherwise of the same post. In development, everything
 * is computed.
 */
export function keepResults<Value>(name: string, schema: z.ZodType<Value>, compute: Compute<Value>): Compute<Value> {
	const format = jsonFormat<Kept<Value>>(z.object({ reads: readsSchema, value: schema }) as z.ZodType<Kept<Value>>);
	return async (blog, post) => {
		const { mode, cacheDir, contentDir } = blog.options;
		if (mode === "development") return compute(blog, post);
		const cache = new DiskCache<Kept<Value>>(cacheDir, KEPT_RESULTS, format);
		const inputs = JSON.stringify([name, post.path, contentDir, await getEngineHash(blog)]);
		const key = createHash("sha256").update(inputs).digest("hex");
		const kept = await cache.read(key);
		if (kept && (await hasSameReads(blog, kept.reads))) return kept.value;
		const { subject, reads } = recordBlog(blog);
		const value = await compute(subject, (await subject.post(post.path)) ?? post);
		await cache.write(key, { reads: reads.entries(), value });
		return value;
	};
}
