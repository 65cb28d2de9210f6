import { exactRoute, type Output } from "@/lib/blog/output";

const POSTS_JSON = "/posts.json";

/** An output for tests of code that knows outputs only from the registry: a JSON list of all posts. */
export const postsJson: Output = {
	name: "posts-json",
	files: async (blog) => {
		const posts = (await blog.posts()).map(({ path, title }) => ({ path, title }));
		return [{ path: POSTS_JSON, content: JSON.stringify(posts) }];
	},
	paths: async () => [POSTS_JSON],
	routes: async () => [exactRoute(POSTS_JSON)],
};

/** The files of a blog whose list of posts is {@link POSTS}. */
export const blogFiles = {
	"site.yml": "title: T\nurl: https://t.example\n",
	"posts/one.md": "---\ntitle: One\ndate: 2026-01-01\n---\n",
	"posts/two.md": "---\ntitle: Two\ndate: 2026-01-02\n---\n",
};
export const POSTS = JSON.stringify([
	{ path: "/blog/two", title: "Two" },
	{ path: "/blog/one", title: "One" },
]);
/** The same with a file of the owner at the path of the list. */
export const ownerFiles = { ...blogFiles, "public/posts.json": "mine" };
