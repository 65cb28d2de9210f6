import { AsyncLocalStorage } from "node:async_hooks";
import { readPostQuery } from "@/lib/content/find-posts";
import { hasTypedFields } from "@/lib/content/visibility";
import { UnknownInDryRunError } from "@/lib/markdown/compile-options";
import type { PostsQuery } from "@/lib/owner-code/api";
import { accessHolder } from "@/lib/owner-code/blog-access";
import { listedPostView, siteView } from "@/lib/owner-code/render/views";
import { processState } from "@/lib/utils/process-state";
import { encodePath } from "@/lib/utils/url";
import type { Blog } from "./blog";
import { getListItems } from "./list-items";

const DRY_RUN = "dry run";

const shared = processState<{ rendered: AsyncLocalStorage<Blog | typeof DRY_RUN>; ofPage?: () => Promise<Blog> }>(
	"blog-of-owner-code",
	{ rendered: new AsyncLocalStorage() },
);

async function getOwnerCodeBlog(): Promise<Blog> {
	const blog = shared.rendered.getStore() ?? (await shared.ofPage?.());
	if (blog === DRY_RUN) throw new UnknownInDryRunError();
	if (!blog) throw new Error("The blog can only be read while a page is rendered.");
	return blog;
}

/** What the code of the owner can ask the blog for. */
export const ownerAccess = {
	async getPosts(query: PostsQuery = {}) {
		const blog = await getOwnerCodeBlog();
		const found = await blog.findPosts(readPostQuery({ ...query }));
		const posts = found.filter(hasTypedFields);
		const [items, site] = await Promise.all([getListItems(blog, posts), blog.site()]);
		return items.map((item) => listedPostView(item, site));
	},
	getSite: async () => siteView(await (await getOwnerCodeBlog()).site()),
	async getLists(name) {
		const group = await (await getOwnerCodeBlog()).listGroup(name);
		return (group?.lists ?? []).map(({ label, path, description, posts }) => {
			return { label, url: encodePath(path), description, count: posts.length };
		});
	},
} satisfies typeof accessHolder.access;

accessHolder.access = ownerAccess;

/** Runs a function that renders the owner's components outside of Next. They read this blog. */
export function withBlogForOwnerCode<Result>(blog: Blog, render: () => Result): Result {
	return shared.rendered.run(blog, render);
}

/**
 * Runs a function that tries to render a post whose body is just being compiled. Its result is kept as long as the post is the same, so it can't
 * depend on other posts, which may in turn list this one.
 */
export function withoutBlogForOwnerCode<Result>(render: () => Result): Result {
	return shared.rendered.run(DRY_RUN, render);
}

/** Sets the function that returns the blog of the page that Next is rendering. */
export function setBlogOfPage(getPageBlog: () => Promise<Blog>): void {
	shared.ofPage = getPageBlog;
}
