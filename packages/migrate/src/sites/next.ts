import type { DetectedSite, DetectSite, Folder } from "@/packages/migrate/src/adapter-types";
import { findPageBundles } from "./page-bundles";
import { POST_FOLDERS, postRoute } from "./sections";
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

/** The folders of routes, in which posts can be pages. */
const ROUTE_FOLDERS = ["src/app", "app", "src/pages", "pages"];
const CONFIG = /^next\.config\.[cm]?[jt]s$/;
const METADATA = /^site-?(metadata|config)\.[cm]?[jt]s$/i;

/** Detects a blog on Next.js by its posts, as Next.js itself prescribes no folder. */
export const detectNext: DetectSite = (folder, hasPosts) => {
	if (!isNext(folder)) return undefined;
	const routes = ROUTE_FOLDERS.filter((name) => folder.isFolder(name));
	const posts = folder.findPosts()?.path ?? routes.map((name) => folder.findPosts(name)?.path).find(Boolean);
	return posts ? describeSite(folder, posts) : detectBareNext(folder, hasPosts);
};

/** Detects the usual folders of posts, without a sign of Next.js. */
export const detectBareNext: DetectSite = (folder) => {
	const posts = POST_FOLDERS.find((name) => folder.isFolder(name));
	// `posts` alone is the folder of this blog.
	const isOwn = posts === "posts" && !findFile(folder, CONFIG) && !folder.isFile("package.json");
	return posts && !isOwn ? describeSite(folder, posts) : undefined;
};

/** Describes a site whose posts are known; returns `undefined` if it isn't one of Next.js. */
export function describeNext(folder: Folder, posts: string): DetectedSite | undefined {
	return isNext(folder) ? describeSite(folder, posts) : undefined;
}

function isNext(folder: Folder): boolean {
	const hasConfig = findFile(folder, CONFIG) !== undefined || folder.isFolder("data/blog");
	return hasConfig || /"next":/.test(folder.read("package.json"));
}

function describeSite(folder: Folder, posts: string): DetectedSite {
	const config = findFile(folder, CONFIG);
	const main = readScriptFile(folder, config)?.defaultExport;
	const metadata = readMetadata(folder);
	const { url, base } = splitSiteUrl(textAt(metadata, "siteUrl") ?? textAt(metadata, "url"), textAt(main, "basePath"));
	const authors = posts === "data/blog" && folder.isFolder("data/authors") ? "data/authors" : undefined;
	const hasDefaultAuthor = authors && folder.names(authors).some((name) => /^default\.mdx?$/.test(name));
	return {
		system: "Next.js",
		config,
		// Files beside a page belong to it.
		...(ROUTE_FOLDERS.some((name) => `${posts}/`.startsWith(`${name}/`)) && { entries: findPageBundles({}) }),
		mounts: [
			{ at: "posts", from: posts },
			...(authors ? [{ at: "authors", from: authors }] : []),
			// Posts among the static files are not published as they are.
			...staticMounts(folder, "public").map((mount) =>
				`${posts}/`.startsWith("public/") ? { ...mount, mediaOnly: true } : mount,
			),
		],
		settings: definedSettings({
			title: textAt(metadata, "title") ?? textAt(metadata, "name"),
			description: textAt(metadata, "description"),
			url,
			language: textAt(metadata, "language") ?? textAt(metadata, "locale"),
			author: hasDefaultAuthor ? "default" : authorName(valueAt(metadata, "author")),
			oldPermalinks: joinPatterns(base, `/${postRoute(posts)}/:slug`, `/${postRoute(posts)}/:file`),
		}),
	};
}

function readMetadata(folder: Folder): unknown {
	for (const parent of ["data", "lib", "src/lib", "config", ""]) {
		const file = findFile(folder, METADATA, parent);
		const script = readScriptFile(folder, file);
		const metadata = script?.defaultExport ?? script?.getConstant("siteMetadata") ?? script?.getConstant("siteConfig");
		if (metadata) return metadata;
	}
	return undefined;
}
