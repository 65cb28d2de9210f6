import type { Blog } from "@/lib/blog/blog";
import { divideAmongThreads, runInThread } from "./threads";

/** The least number of posts for a thread; its start takes as long as to compile about this many. */
const MIN_POSTS = 50;

/**
 * Compiles the bodies that are not in the cache on all processors, if there are many. What a thread fails to compile is
 * missing in the cache, so it is compiled, and reported, where it is needed.
 */
export async function compileInThreads(blog: Blog): Promise<void> {
	const { posts, pages } = await blog.collection();
	const missing: string[] = [];
	for (const post of [...posts, ...pages]) if (!(await blog.isCompiled(post))) missing.push(post.file);
	const [own = [], ...others] = divideAmongThreads(missing, MIN_POSTS);
	if (others.length === 0) return;
	const run = (files: string[]) => runInThread(blog.options.engineDir, "lib/next/compile-worker", { files });
	await Promise.allSettled([compileFiles(blog, own), ...others.map(run)]);
}

/** Compiles the posts of some files. */
export async function compileFiles(blog: Blog, files: readonly string[]): Promise<void> {
	const { posts, pages } = await blog.collection();
	const byFile = new Map([...posts, ...pages].map((post) => [post.file, post]));
	for (const file of files) {
		const post = byFile.get(file);
		if (post) await blog.compiled(post);
	}
}
