import { type Blog, createBlog } from "@/lib/blog/blog";
import { tryRender } from "@/lib/checks/try-render";
import { readEnvironment } from "./environment";

/** Next may load this module more than once in a process, so the blog is kept in a global. */
const holder = globalThis as typeof globalThis & { quireBlog?: Blog };

/** Returns the blog of this process, with the options of its environment. */
export function getBlog(): Blog {
	holder.quireBlog ??= createBlog({ ...readEnvironment(), tryRender });
	return holder.quireBlog;
}
