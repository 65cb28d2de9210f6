import type { Blog } from "@/lib/blog/blog";
import { prepareBody, readTemplateData } from "@/lib/blog/bodies";
import { logIgnored } from "@/lib/utils/log-ignored";

/** After so many bodies, a process takes a third of the time of its second one, and no longer gets much faster. */
const BODIES = 3;

/**
 * Starts the process that compiles bodies, while Turbopack compiles the route, and lets it compile the newest post a few times: otherwise the
 * first save waits for that.
 */
export async function warmCompiler(blog: Blog): Promise<void> {
	try {
		const [[post]] = await Promise.all([blog.posts(), blog.options.loadCompiler()]);
		if (!post) return;
		const { post: parsed, options, compile } = await prepareBody(blog, post, () => readTemplateData(blog));
		for (let count = 0; count < BODIES; count += 1) await compile(parsed, options);
	} catch (error) {
		// A page that has the post reports it.
		logIgnored("warming the compiler", error);
	}
}
