import type { Blog } from "@/lib/blog/blog";
import { createProgress } from "@/lib/next/environment";
import { mapInBatches } from "@/lib/utils/promises";
import { MAX_PROCESSES, MIN_SHARE } from "./compile-pool";

/** Bodies that are looked up in the cache, or wait for a process, at the same time. */
const AT_ONCE = MIN_SHARE * MAX_PROCESSES;

/** Compiles the bodies of all posts and pages, on all processors if there are many. Errors are reported where a body is used. */
export async function compileAll(blog: Blog): Promise<void> {
	const { posts, pages } = await blog.collection();
	const all = [...posts, ...pages];
	const isCompiled = await mapInBatches(all, AT_ONCE, (post) => blog.isCompiled(post));
	const missing = all.filter((_, index) => !isCompiled[index]);
	const progress = createProgress("Compiling posts", missing.length);
	await mapInBatches(missing, AT_ONCE, async (post) => {
		await blog.compiled(post).catch(() => {});
		progress.advance();
	});
	progress.end();
}
