import type { Blog } from "@/lib/blog/blog";
import { OUTPUTS } from "@/lib/outputs/registry";

/** Starts the slowest outputs while Next bundles and renders, as this process is idle meanwhile. The results are cached for all outputs. */
export function startOutputs(blog: Blog): Promise<void> {
	const outputs = makeOutputs(blog);
	// The build gets the error when it waits for them.
	outputs.catch(() => {});
	return outputs;
}

async function makeOutputs(blog: Blog): Promise<void> {
	for (const edition of await blog.editions()) {
		const slow = Promise.all(OUTPUTS.filter(({ isSlow }) => isSlow).map(({ files }) => files(edition)));
		const [paths, posts] = await Promise.all([edition.paths(), edition.postsInLanguage()]);
		const listed = new Set(posts);
		for (const path of paths) {
			const post = await edition.post(path);
			if (!post) continue;
			for (const { preparePost } of OUTPUTS) await preparePost?.(edition, post, listed.has(post));
		}
		await slow;
	}
}
