import { AsyncLocalStorage } from "node:async_hooks";
import type { Blog } from "@/lib/blog/blog";
import { getListItems } from "@/lib/blog/list-items";
import { readPostQuery } from "@/lib/content/find-posts";
import { postsHost } from "@/lib/owner-code/get-posts";
import { processState } from "@/lib/utils/process-state";
import { listedPostView } from "./views";

const shared = processState<{ rendered: AsyncLocalStorage<Blog>; ofPage?: () => Promise<Blog> }>("blog-of-owner-code", {
	rendered: new AsyncLocalStorage(),
});

postsHost.find = async (query) => {
	const blog = shared.rendered.getStore() ?? (await shared.ofPage?.());
	if (!blog) return [];
	const posts = await blog.findPosts(readPostQuery({ ...query }));
	const [items, site] = await Promise.all([getListItems(blog, posts), blog.site()]);
	return items.map((item) => listedPostView(item, site));
};

/** Runs a function that renders the owner's components outside of Next. They get posts from this blog. */
export function withPostsOf<Result>(blog: Blog, render: () => Result): Result {
	return shared.rendered.run(blog, render);
}

/** Sets the function that returns the blog of the page that Next is rendering. */
export function takePostsFrom(getBlog: () => Promise<Blog>): void {
	shared.ofPage = getBlog;
}
