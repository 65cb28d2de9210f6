import path from "node:path/posix";
import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import { urlToFile } from "@/lib/content/urls/assets";
import { memoize } from "@/lib/utils/memoize";

/**
 * Lists the static files to publish: all of `public/`, and those beside posts. A file of an unpublished post is excluded:
 * one in the post's folder, or one that only unpublished posts use.
 */
export const listServedFiles = memoize(async (blog: Blog): Promise<string[]> => {
	const [{ posts, pages }, { byPath }] = await Promise.all([blog.collection(), blog.published()]);
	const published = new Set(byPath.values());
	const hidden = [...posts, ...pages].filter((post) => !published.has(post));
	const hiddenFolders = hidden
		.filter((post) => /(^|\/)index\.\w+$/.test(post.file))
		.map((post) => `${path.dirname(post.file)}/`)
		.concat("drafts/");
	const [usedByHidden, usedByPublished] = await Promise.all([
		listUsedFiles(blog, hidden),
		listUsedFiles(blog, published),
	]);
	return (await blog.source.listStaticFiles()).filter((file) => {
		if (file.startsWith("public/") || usedByPublished.has(file)) return true;
		return !usedByHidden.has(file) && !hiddenFolders.some((folder) => file.startsWith(folder));
	});
});

/** Lists the static files that posts use as images, portraits, media or links. */
async function listUsedFiles(blog: Blog, posts: Iterable<Post>): Promise<Set<string>> {
	const files = new Set<string>();
	for (const post of posts) {
		const { metadata } = await blog.compiled(post);
		const urls = [...metadata.images, ...metadata.files, ...metadata.links].map((reference) => reference.url);
		for (const url of [post.image ?? "", ...post.authors.map((author) => author.image ?? ""), ...urls]) {
			const file = url.startsWith("/") ? urlToFile(url) : undefined;
			if (file) files.add(file);
		}
	}
	return files;
}
