import { FEATURE_PAGES } from "@/features/declarations";
import { LEGACY_FEED_PATHS, listFeedPaths } from "@/lib/content/urls/feed-formats";
import { FileClaims, markdownFile, pageFile } from "@/lib/content/urls/page-files";
import type { Blog } from "./blog";

/** Claims the files of all pages, by their paths. */
export async function claimPages(blog: Blog): Promise<FileClaims> {
	const [paths, site] = await Promise.all([blog.whole.publicPaths(), blog.site()]);
	const claims = new FileClaims();
	const prefixes = ["", ...site.languages.map(({ prefix }) => prefix)];
	const others = prefixes.flatMap((prefix) => [...FEATURE_PAGES.map((page) => prefix + page.path), `${prefix}/404`]);
	for (const path of [...paths, ...others]) claims.claim(pageFile(path, site), path);
	return claims;
}

/** Claims the files of all pages, and those that are made beside them: Markdown of posts, feeds of lists, outputs of the owner. */
export async function claimFiles(blog: Blog): Promise<FileClaims> {
	const [claims, locales, { byPath }, ownerPaths, { hasNoUrl }, config] = await Promise.all([
		claimPages(blog),
		blog.locales(),
		blog.published(),
		blog.ownerPaths(),
		blog.site(),
		blog.config(),
	]);
	const groups = hasNoUrl ? [] : (await Promise.all(locales.map((locale) => locale.lists()))).flat();
	const feeds = groups.flatMap(({ kind, lists }) =>
		kind.hasFeed ? lists.flatMap(({ path }) => listFeedPaths(path)) : [],
	);
	// Where the owner has a file, the blog makes none.
	for (const path of [...[...byPath.keys()].map(markdownFile), ...feeds, ...(config?.outputs.keys() ?? [])])
		if (!ownerPaths.has(path)) claims.claim(path, path);
	return claims;
}

/** Lists the paths that posts of guests can't have: the owner's outputs, the IndexNow key and the feed paths of other systems. */
export async function listOwnPaths(blog: Blog): Promise<string[]> {
	const { trust, languages, indexNow, hasNoUrl } = await blog.site();
	// Without a folder of its own trust, no post is a guest's.
	if (!Object.keys(trust).some((folder) => folder !== "")) return [];
	const config = await blog.config();
	const prefixes = new Set(["", ...languages.map(({ prefix }) => prefix)]);
	const feeds = hasNoUrl
		? []
		: [...prefixes].flatMap((prefix) => Object.keys(LEGACY_FEED_PATHS).map((path) => prefix + path));
	return [...feeds, ...(indexNow === undefined ? [] : [`/${indexNow}.txt`]), ...(config?.outputs.keys() ?? [])];
}
