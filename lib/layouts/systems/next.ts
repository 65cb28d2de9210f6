import { scriptIn } from "@/lib/layouts/script";
import type { FindLayout, Folder } from "@/lib/layouts/types";
import { below, findName, foundSettings, splitAddress, staticMounts, textAt, valueAt } from "@/lib/layouts/values";
import { authorName } from "./author-name";

/** Where blogs on Next.js keep their posts, by the part of their address. */
const POSTS: Record<string, string> = {
	"data/blog": "blog",
	"content/blog": "blog",
	"content/posts": "posts",
	"content/post": "post",
	"src/content/blog": "blog",
	_posts: "posts",
	posts: "posts",
	"src/posts": "posts",
};
const CONFIG = /^next\.config\.[cm]?[jt]s$/;
const META = /^site-?(metadata|config)\.[cm]?[jt]s$/i;

/** A blog on Next.js has no fixed folders; these are the usual ones. */
export const findNext: FindLayout = (folder) => {
	const isNext =
		findName(folder, CONFIG) || folder.isFolder("data/blog") || /"next":/.test(folder.read("package.json"));
	return isNext ? findBareNext(folder) : undefined;
};

/** Such folders without anything that tells the system. */
export const findBareNext: FindLayout = (folder) => {
	const config = findName(folder, CONFIG);
	const posts = Object.keys(POSTS).find((name) => folder.isFolder(name));
	// This blog has its own posts there.
	if (!posts || (posts === "posts" && !config && !folder.isFile("package.json"))) return undefined;
	const main = scriptIn(folder, config)?.main;
	const meta = readMeta(folder);
	const { url, base } = splitAddress(textAt(meta, "siteUrl") ?? textAt(meta, "url"), textAt(main, "basePath"));
	const authors = posts === "data/blog" && folder.isFolder("data/authors") ? "data/authors" : undefined;
	const usual = authors && folder.names(authors).some((name) => /^default\.mdx?$/.test(name)) ? "default" : undefined;
	return {
		system: "Next.js",
		config,
		mounts: [
			{ at: "posts", from: posts },
			...(authors ? [{ at: "authors", from: authors }] : []),
			...staticMounts(folder, "public"),
		],
		settings: foundSettings({
			title: textAt(meta, "title") ?? textAt(meta, "name"),
			description: textAt(meta, "description"),
			url,
			language: textAt(meta, "language") ?? textAt(meta, "locale"),
			author: usual ?? authorName(valueAt(meta, "author")),
			oldPermalinks: below(base, `/${POSTS[posts]}/:slug`, `/${POSTS[posts]}/:file`),
		}),
	};
};

function readMeta(folder: Folder): unknown {
	for (const place of ["data", "lib", "src/lib", "config", ""]) {
		const file = findName(folder, META, place);
		const script = scriptIn(folder, file);
		const found = script?.main ?? script?.constant("siteMetadata") ?? script?.constant("siteConfig");
		if (found) return found;
	}
	return undefined;
}
