import { openBlog } from "@/lib/next/open-blog";
import { beginBuild, endIfExpected, lockBuild } from "./build-run";
import { BuildTimer } from "./build-timer";
import { finishBuild } from "./finish-build";
import { keepBuild } from "./kept-build";
import { prepareContent } from "./prepare-content";
import { runNext } from "./run-next";

/**
 * Builds the blog, unless nothing has changed since the last build: reads and checks the content, lets Next bundle and render the pages, and
 * makes the finished folder of them. `args` are for `next build`. Ends the process if the build can't go on.
 */
export async function build(args: readonly string[] = []): Promise<void> {
	const timer = new BuildTimer();
	try {
		const blog = openBlog();
		await lockBuild(blog);
		await keepBuild(blog, args, async () => {
			const run = await beginBuild(blog);
			const content = await prepareContent(blog, timer);
			const result = await runNext(content, args);
			timer.lap("Next: bundling and rendering");
			await content.outputs;
			timer.lap("Markdown, feeds and search");
			await finishBuild(blog, run, result, timer);
			return content.report;
		});
	} catch (error) {
		endIfExpected(error);
	}
}
