import type { Blog, Post } from "quire-blog/tools/blog";

/** `file` is in this blog's layout, such as `posts/hello.md`. */
export async function findPostByFile(blog: Blog, file: string): Promise<Post | undefined> {
	const { posts, pages } = await blog.collection();
	return [...posts, ...pages].find((post) => post.file === file);
}
