import type { Blog } from "@/lib/blog/blog";
import { OUTPUTS } from "@/lib/outputs/registry";

/** Starts the slowest outputs, as this process is idle while Next bundles and renders. The results are in the cache for all outputs. */
export function startOutputs(blog: Blog): Promise<void> {
	const outputs = makeOutputs(blog);
	// The build gets the error when it waits for them.
	outputs.catch(() => {});
	return outputs;
}

async function makeOutputs(blog: Blog): Promise<void> {
	for (const locale of await blog.locales()) {
		const slow = Promise.all(OUTPUTS.filter(({ isSlow }) => isSlow).map(({ files }) => files(locale)));
		for (const path of await locale.paths()) {
			const post = await locale.post(path);
			if (!post) continue;
			for (const { preparePost } of OUTPUTS) await preparePost?.(locale, post);
		}
		await slow;
	}
}
