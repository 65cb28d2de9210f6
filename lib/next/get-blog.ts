import type { Blog, BlogOptions } from "@/lib/blog/blog";
import { createBlog } from "@/lib/blog/create-blog";
import { tryRender } from "@/lib/checks/try-render";
import { importCompiled } from "./compiled-engine.mjs";
import { readEnvironment } from "./environment";
import { createBundleLoader } from "./owner-code/load-bundle";

/** Next may load this module more than once in a process, so the blog is kept in a global. */
const holder = globalThis as typeof globalThis & { quireBlog?: Blog };

/** Loads the compiler without bundling it: it has most of the packages, and pages need it for new posts only. */
const loadCompiler: BlogOptions["loadCompiler"] = () =>
	importCompiled(getBlog().options.engineDir, "lib/markdown/compile");

function createProcessBlog(): Blog {
	const environment = readEnvironment();
	return createBlog({
		...environment,
		loadCompiler,
		loadBundle: createBundleLoader(environment.cacheDir),
		tryRender,
	});
}

/** Returns the blog of this process, with the options of its environment. */
export function getBlog(): Blog {
	holder.quireBlog ??= createProcessBlog();
	return holder.quireBlog;
}
