import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import { isExternalUrl, resolveAssetUrl, safeDecode, toInternalPath, urlToFile } from "@/lib/content/urls/resolve-url";
import { listLinkedFiles } from "@/lib/markdown/resolve-post-links";
import { memoize } from "@/lib/utils/memoize";

/** The posts and pages of a blog, whatever their status. */
interface Lookups {
	all: readonly Post[];
	byPath: ReadonlyMap<string, Post>;
	byFile: ReadonlyMap<string, Post>;
}

/** Returns the posts and pages of a blog by their paths and files. */
export const getLookups = memoize(async (blog: Blog): Promise<Lookups> => {
	const { posts, pages } = await blog.collection();
	const all = [...posts, ...pages];
	return {
		all,
		byPath: new Map(all.map((post) => [post.path, post])),
		byFile: new Map(all.flatMap((post) => [blog.source.ownerPath(post.file), post.file].map((file) => [file, post]))),
	};
});

/** What a URL in a post leads to. */
export interface LinkTarget {
	/** The path of the site; `undefined` for other sites. */
	path: string | undefined;
	/** The post or page at the path. */
	post: Post | undefined;
	/** The file of the content, if it is none of a post; it may be missing. */
	file: string | undefined;
	/** What follows `#`, decoded. */
	fragment: string;
}

/** Finds what a URL leads to that is written in a post. */
export async function resolveLink(url: string, from: Pick<Post, "file" | "path">, blog: Blog): Promise<LinkTarget> {
	const [{ byPath, byFile }, site, { redirects }] = await Promise.all([
		getLookups(blog),
		blog.site(),
		blog.redirects(),
	]);
	const fragment = safeDecode(/#(.*)$/s.exec(url)?.[1] ?? "");
	if (/^#|^$/.test(url)) return { path: from.path, post: byFile.get(from.file), file: undefined, fragment };
	const linked = listLinkedFiles(url, from.file)?.flatMap((file) => byFile.get(file) ?? [])[0];
	if (linked) return { path: linked.path, post: linked, file: undefined, fragment };
	const path = toInternalPath(url, site.url, from.path);
	const post = path === undefined ? undefined : byPath.get(redirects.get(path) ?? path);
	if (post) return { path, post, file: undefined, fragment };
	const local = isExternalUrl(url) ? path : resolveAssetUrl(from.file, url);
	return { path, post: undefined, file: local && urlToFile(local), fragment };
}
