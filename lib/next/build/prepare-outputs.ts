import type { Blog } from "@/lib/blog/blog";
import { OUTPUTS } from "@/lib/outputs/registry";
import { processState } from "@/lib/utils/process-state";

const shared = processState<{ outputs?: Promise<void> }>("prepare-outputs", {});

/** Starts the slowest outputs while Next bundles and renders, as this process is idle meanwhile. The results are cached for all outputs. */
export function startOutputs(blog: Blog): void {
	shared.outputs = makeOutputs(blog);
	// `waitForOutputs` throws the error.
	shared.outputs.catch(() => {});
}

/** Waits until the work of `startOutputs` is done. */
export async function waitForOutputs(): Promise<void> {
	await shared.outputs;
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
