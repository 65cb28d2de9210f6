import type { Blog } from "@/lib/blog/blog";
import { createProgress } from "@/lib/next/environment";
import { mapInBatches } from "@/lib/utils/map-in-batches";
import { divideAmongThreads, runInThread } from "./threads";

/** The least number of posts for a thread; its start takes as long as to compile about this many. */
const MIN_POSTS = 50;

/** The number of bodies that are looked up in the cache at the same time. */
const LOOKUPS = 32;

/**
 * Compiles the bodies that are not in the cache on all processors, if there are many. What a thread fails to compile is
 * missing in the cache, so it is compiled, and reported, where it is needed.
 */
export async function compileInThreads(blog: Blog): Promise<void> {
	const { posts, pages } = await blog.collection();
	const all = [...posts, ...pages];
	const isCompiled = await mapInBatches(all, LOOKUPS, (post) => blog.isCompiled(post));
	const missing = all.filter((_, index) => !isCompiled[index]).map(({ file }) => file);
	const [own = [], ...others] = divideAmongThreads(missing, MIN_POSTS);
	if (others.length === 0) return;
	const run = (files: string[]) => runInThread(blog.options.engineDir, "lib/next/compile-worker", { files });
	// The shares are alike, so the whole is as far as this one.
	const progress = createProgress("Compiling posts", missing.length);
	const compileOwn = compileFiles(blog, own, () => progress.advance(others.length + 1));
	await Promise.allSettled([compileOwn, ...others.map(run)]);
	progress.end();
}

/** Compiles the posts of some files, and calls a function after each. */
export async function compileFiles(blog: Blog, files: readonly string[], onCompiled = () => {}): Promise<void> {
	const { posts, pages } = await blog.collection();
	const byFile = new Map([...posts, ...pages].map((post) => [post.file, post]));
	for (const file of files) {
		const post = byFile.get(file);
		if (post) await blog.compiled(post);
		onCompiled();
	}
}
