import { createHash } from "node:crypto";
import { z } from "zod";
import type { Post } from "@/lib/content/types";
import { DiskCache, jsonFormat } from "@/lib/utils/disk-cache";
import { ENGINE_CODE, hashEngineFiles } from "@/lib/utils/hash-files";
import type { Blog } from "./blog";
import { hasSameReads, type RecordedReads, readsSchema, recordBlog } from "./record-blog";

export const RESULT_CACHE = "results";

interface Kept<Value> {
	reads: RecordedReads;
	value: Value;
}

/** Computes a result for a post that depends on the blog only. */
type Compute<Value> = (blog: Blog, post: Post) => Promise<Value>;

/**
 * Returns a function that takes its result from an earlier build if all its reads of the blog still have the same
 * results, and computes it otherwise and in development. `name` distinguishes it from other results for the same
 * post.
 */
export function cacheResults<Value>(name: string, schema: z.ZodType<Value>, compute: Compute<Value>): Compute<Value> {
	const format = jsonFormat<Kept<Value>>(z.object({ reads: readsSchema, value: schema }) as z.ZodType<Kept<Value>>);
	return async (blog, post) => {
		const { mode, cacheDir, contentDir } = blog.options;
		if (mode === "development") return compute(blog, post);
		const cache = new DiskCache<Kept<Value>>(cacheDir, RESULT_CACHE, format);
		const inputs = JSON.stringify([name, post.path, contentDir, await getEngineHash(blog)]);
		const key = createHash("sha256").update(inputs).digest("hex");
		const cached = await cache.read(key);
		if (cached && (await hasSameReads(blog, cached.reads))) return cached.value;
		const { subject, reads } = recordBlog(blog);
		const value = await compute(subject, (await subject.post(post.path)) ?? post);
		await cache.write(key, { reads: reads.entries(), value });
		return value;
	};
}

/**
 * Identifies all inputs of pages and outputs except the content: the code of the engine and the owner, and the kind
 * of build.
 */
export async function getEngineHash(blog: Blog): Promise<string> {
	const { engineDir, mode, isPreview, audience, sourceAdapter } = blog.options;
	const [engine, { hash: ownerCode }] = await Promise.all([hashEngineFiles(engineDir, ENGINE_CODE), blog.ownerCode()]);
	return JSON.stringify([engine, sourceAdapter?.version, ownerCode, mode, isPreview, audience, process.version]);
}
