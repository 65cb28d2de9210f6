import { getSite } from "@/lib/config/load";
import { isDevelopment } from "@/lib/utils/environment";
import { once } from "@/lib/utils/memoize";
import { parseYaml } from "@/lib/utils/yaml";
import { authorsFromPages } from "./authors/author-pages";
import { AUTHORS_FILE, parseAuthors } from "./authors/authors-file";
import { type Collection, collect } from "./collection";
import { describeSkippedFile } from "./skipped-files";
import { listPublicFiles, listSkippedFiles, readSourceFiles, readTextFile } from "./source/files";
import { listPaths } from "./taxonomies/list-paths";
import { parseTagsFile, TAGS_FILE } from "./taxonomies/tags-file";
import type { Post } from "./types";
import { collectRedirects } from "./urls/redirects";
import { hasPage, isListed } from "./visibility";

/** Everything that was read, whatever its status, and every problem of it; for checks, not for pages. */
export const getCollection = once("collection", async (): Promise<Collection> => {
	const [site, posts, drafts, pages, authorsSource, authorTexts, tagsSource] = await Promise.all([
		getSite(),
		readSourceFiles("posts"),
		readSourceFiles("drafts"),
		readSourceFiles("pages"),
		readTextFile(AUTHORS_FILE),
		readSourceFiles("authors"),
		readTextFile(TAGS_FILE),
	]);
	const list = authorTexts.length > 0 ? authorsFromPages(authorTexts) : parseYaml(authorsSource);
	const { authors, portraits, diagnostics } = parseAuthors(list);
	const tags = parseTagsFile(parseYaml(tagsSource));
	const author = site.author ?? (authors.size === 1 ? [...authors.keys()][0] : undefined);
	const context = { site: { ...site, author }, authors, now: Date.now() };
	const collection = collect({ posts: [...posts, ...drafts], pages }, context, tags.known);
	const leftOut = (await listSkippedFiles()).map(({ file, isMarkdown }) => describeSkippedFile(file, isMarkdown));
	return {
		...collection,
		portraits,
		diagnostics: [...diagnostics, ...tags.diagnostics, ...leftOut, ...collection.diagnostics],
	};
});

/** THE collection: the posts that stand in lists, newest first. */
export const getPosts = once("posts", async (): Promise<Post[]> => {
	const { posts } = await getCollection();
	return posts.filter((post) => isListed(post.status, isDevelopment));
});

/** The standalone pages that readers may be led to, by address. */
export const getPages = once("pages", async (): Promise<Post[]> => {
	const { pages } = await getCollection();
	const listed = pages.filter((page) => isListed(page.status, isDevelopment));
	return listed.sort((a, b) => (a.path < b.path ? -1 : 1));
});

const byPath = once("posts by path", async () => {
	const { posts, pages } = await getCollection();
	const shown = [...pages, ...posts].filter((post) => hasPage(post.status, isDevelopment));
	return new Map(shown.map((post) => [post.path, post]));
});

/** The post or standalone page at a path, if readers (or, in development, editors) may see it. */
export async function getPost(path: string): Promise<Post | undefined> {
	return (await byPath()).get(path.normalize("NFC"));
}

/** Where the post or page of a file lives, for those that {@link getPost} finds. */
export const getPathsByFile = once("paths by file", async (): Promise<ReadonlyMap<string, string>> => {
	return new Map([...(await byPath()).values()].map(({ file, path }) => [file, path]));
});

/** The paths of all pages that posts and standalone pages have. */
export async function getPaths(): Promise<string[]> {
	return [...(await byPath()).keys()];
}

/** Every path that answers readers: posts, pages and lists. */
export const getPublicPaths = once("paths for readers", async (): Promise<ReadonlySet<string>> => {
	const [site, { posts, pages, ...names }] = await Promise.all([getSite(), getCollection()]);
	const listed = posts.filter((post) => isListed(post.status, false));
	const shown = [...posts, ...pages].filter((post) => hasPage(post.status, false));
	return new Set([...shown.map((post) => post.path), ...listPaths(listed, names, site), "/blog"]);
});

/** Which old address leads where, of the posts and pages that readers may see. */
export const getRedirects = once("old addresses", async () => {
	const [{ posts, pages }, paths, files] = await Promise.all([getCollection(), getPublicPaths(), listPublicFiles()]);
	const taken = new Set([...paths, ...files.map((file) => `/${file}`)]);
	return collectRedirects(
		[...posts, ...pages].filter((post) => hasPage(post.status, false)),
		taken,
	);
});

/** The posts in the order of the index: pinned ones ahead, then newest first. */
export const getIndex = once("index", async (): Promise<Post[]> => {
	const posts = await getPosts();
	return [...posts.filter((post) => post.pinned), ...posts.filter((post) => !post.pinned)];
});

const getOrder = once("order", async () => {
	const posts = await getPosts();
	return { posts, positions: new Map(posts.map((post, position) => [post.path, position])) };
});

/** The listed posts before and after one in time. */
export async function getNeighbours(post: Post): Promise<{ newer?: Post; older?: Post }> {
	const { posts, positions } = await getOrder();
	const position = positions.get(post.path);
	if (position === undefined) return {};
	return { newer: posts[position - 1], older: posts[position + 1] };
}
