import {
	type Blog,
	listLinkedFiles,
	memoize,
	type Post,
	resolveAssetFile,
	toInternalPath,
} from "quire-blog/tools/blog";
import { safeDecode } from "@/lib/utils/url";

interface Lookups {
	all: readonly Post[];
	byPath: ReadonlyMap<string, Post>;
	byFile: ReadonlyMap<string, Post>;
}

export const getLookups = memoize(async (blog: Blog): Promise<Lookups> => {
	const { posts, pages } = await blog.collection();
	const all = [...posts, ...pages];
	return {
		all,
		byPath: new Map(all.map((post) => [post.path, post])),
		byFile: new Map(all.flatMap((post) => [blog.source.diskPath(post.file), post.file].map((file) => [file, post]))),
	};
});

export interface LinkTarget {
	/** On the site; `undefined` for other sites. */
	path: string | undefined;
	post: Post | undefined;
	/** A file of the content that isn't a post; it may be missing. */
	file: string | undefined;
	/** The decoded text after `#`. */
	fragment: string;
}

/** Finds the target of a URL in a post. */
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
	const file = resolveAssetFile(from.file, url) ?? (path && resolveAssetFile(from.file, path));
	return { path, post: undefined, file, fragment };
}
