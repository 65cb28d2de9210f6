import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import { safeDecode } from "@/lib/content/urls/resolve-url";

export function readPostPath(segments: readonly string[]): string {
	return `/${safeDecode(segments.join("/"))}`.normalize("NFC");
}

/** `file` is in this blog's layout, such as `posts/hello.md`. */
export async function findPostByFile(blog: Blog, file: string): Promise<Post | undefined> {
	const { posts, pages } = await blog.collection();
	return [...posts, ...pages].find((post) => post.file === file);
}
