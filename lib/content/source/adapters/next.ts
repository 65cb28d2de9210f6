import type { DetectProject, Folder } from "@/lib/content/source/types";
import {
	authorName,
	definedSettings,
	findFile,
	joinPatterns,
	readScriptFile,
	splitSiteUrl,
	staticMounts,
	textAt,
	valueAt,
} from "./settings";

/** The folders in which blogs on Next.js have their posts, with the first segment of their URLs. */
const POST_FOLDERS: Record<string, string> = {
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
const METADATA = /^site-?(metadata|config)\.[cm]?[jt]s$/i;

/** Detects a blog on Next.js with one of the usual folders; Next.js itself prescribes none. */
export const detectNext: DetectProject = (folder) => {
	const isNext =
		findFile(folder, CONFIG) || folder.isFolder("data/blog") || /"next":/.test(folder.read("package.json"));
	return isNext ? detectBareNext(folder) : undefined;
};

/** Detects the same folders without a sign of Next.js. */
export const detectBareNext: DetectProject = (folder) => {
	const config = findFile(folder, CONFIG);
	const posts = Object.keys(POST_FOLDERS).find((name) => folder.isFolder(name));
	// `posts` alone is the folder of this blog.
	if (!posts || (posts === "posts" && !config && !folder.isFile("package.json"))) return undefined;
	const main = readScriptFile(folder, config)?.defaultExport;
	const metadata = readMetadata(folder);
	const { url, base } = splitSiteUrl(textAt(metadata, "siteUrl") ?? textAt(metadata, "url"), textAt(main, "basePath"));
	const authors = posts === "data/blog" && folder.isFolder("data/authors") ? "data/authors" : undefined;
	const hasDefaultAuthor = authors && folder.names(authors).some((name) => /^default\.mdx?$/.test(name));
	return {
		system: "Next.js",
		config,
		mounts: [
			{ at: "posts", from: posts },
			...(authors ? [{ at: "authors", from: authors }] : []),
			...staticMounts(folder, "public"),
		],
		settings: definedSettings({
			title: textAt(metadata, "title") ?? textAt(metadata, "name"),
			description: textAt(metadata, "description"),
			url,
			language: textAt(metadata, "language") ?? textAt(metadata, "locale"),
			author: hasDefaultAuthor ? "default" : authorName(valueAt(metadata, "author")),
			oldPermalinks: joinPatterns(base, `/${POST_FOLDERS[posts]}/:slug`, `/${POST_FOLDERS[posts]}/:file`),
		}),
	};
};

/** Reads the script with the title and URL of the site, which templates of Next.js have. */
function readMetadata(folder: Folder): unknown {
	for (const parent of ["data", "lib", "src/lib", "config", ""]) {
		const file = findFile(folder, METADATA, parent);
		const script = readScriptFile(folder, file);
		const metadata = script?.defaultExport ?? script?.getConstant("siteMetadata") ?? script?.getConstant("siteConfig");
		if (metadata) return metadata;
	}
	return undefined;
}
