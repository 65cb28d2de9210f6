import {
	definedSettings,
	findFile,
	joinPatterns,
	splitSiteUrl,
	staticMounts,
	textAt,
	valueAt,
} from "@/lib/content/source/adapters/settings";
import type { DetectProject, Folder } from "@/lib/content/source/types";
import { readScriptFile } from "@/lib/utils/javascript/read-script";
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
export const detectNext: DetectProject = (folder) => {
	const isNext =
		findFile(folder, CONFIG) || folder.isFolder("data/blog") || /"next":/.test(folder.read("package.json"));
	return isNext ? detectBareNext(folder) : undefined;
};

/** Such folders without anything that tells the system. */
export const detectBareNext: DetectProject = (folder) => {
	const config = findFile(folder, CONFIG);
	const posts = Object.keys(POSTS).find((name) => folder.isFolder(name));
	// This blog has its own posts there.
	if (!posts || (posts === "posts" && !config && !folder.isFile("package.json"))) return undefined;
	const main = readScriptFile(folder, config)?.defaultExport;
	const meta = readMeta(folder);
	const { url, base } = splitSiteUrl(textAt(meta, "siteUrl") ?? textAt(meta, "url"), textAt(main, "basePath"));
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
		settings: definedSettings({
			title: textAt(meta, "title") ?? textAt(meta, "name"),
			description: textAt(meta, "description"),
			url,
			language: textAt(meta, "language") ?? textAt(meta, "locale"),
			author: usual ?? authorName(valueAt(meta, "author")),
			oldPermalinks: joinPatterns(base, `/${POSTS[posts]}/:slug`, `/${POSTS[posts]}/:file`),
		}),
	};
};

function readMeta(folder: Folder): unknown {
	for (const place of ["data", "lib", "src/lib", "config", ""]) {
		const file = findFile(folder, META, place);
		const script = readScriptFile(folder, file);
		const found = script?.defaultExport ?? script?.constant("siteMetadata") ?? script?.constant("siteConfig");
		if (found) return found;
	}
	return undefined;
}
