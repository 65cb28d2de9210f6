import path from "node:path/posix";
import { getCollection } from "@/lib/content/posts";
import { listStaticFiles } from "@/lib/content/source/files";
import type { Post } from "@/lib/content/types";
import { urlToFile } from "@/lib/content/urls/assets";
import { hasPage } from "@/lib/content/visibility";
import { getCompiled } from "@/lib/markdown/compiled-posts";
import { once } from "@/lib/utils/memoize";

/**
 * The static files that readers may have: all of `public/`, and those beside posts unless they belong to a hidden
 * post, by lying in its own folder or by being used in hidden posts only.
 */
export const listServedFiles = once("public assets", async (): Promise<string[]> => {
	const { posts, pages } = await getCollection();
	const all = [...posts, ...pages];
	const hidden = all.filter((post) => !hasPage(post.status, false));
	const shown = all.filter((post) => hasPage(post.status, false));
	const hiddenFolders = hidden
		.filter((post) => /(^|\/)index\.\w+$/.test(post.file))
		.map((post) => `${path.dirname(post.file)}/`)
		.concat("drafts/");
	const [usedHidden, usedShown] = await Promise.all([filesOf(hidden), filesOf(shown)]);
	return (await listStaticFiles()).filter((file) => {
		if (file.startsWith("public/") || usedShown.has(file)) return true;
		return !usedHidden.has(file) && !hiddenFolders.some((folder) => file.startsWith(folder));
	});
});

async function filesOf(posts: Post[]): Promise<Set<string>> {
	const files = new Set<string>();
	for (const post of posts) {
		const { metadata } = await getCompiled(post);
		const urls = [...metadata.images, ...metadata.files, ...metadata.links].map((reference) => reference.url);
		for (const url of [post.image ?? "", ...post.authors.map((author) => author.image ?? ""), ...urls]) {
			const file = url.startsWith("/") ? urlToFile(url) : undefined;
			if (file) files.add(file);
		}
	}
	return files;
}
