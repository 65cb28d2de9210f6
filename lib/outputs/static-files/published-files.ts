import path from "node:path/posix";
import type { Blog } from "@/lib/blog/blog";
import { getExtension } from "@/lib/blog/output";
import { POST_FOLDERS } from "@/lib/content/source/layout";
import type { Post } from "@/lib/content/types";
import { toInternalPath, urlToFile } from "@/lib/content/urls/resolve-url";
import { isPassive } from "@/lib/utils/media-type";
import { memoize } from "@/lib/utils/memoize";
import { trimEndOf } from "@/lib/utils/text";
import { safeDecode } from "@/lib/utils/url";
import type { OwnerContent } from "./routes";

const PUBLIC = "public/";

/** Matches the URLs of files beside posts, but not those of other sites, in the code of a compiled body. */
const BESIDE_POST_URL = new RegExp(`(?<![\\w.:-])/files/(?:${POST_FOLDERS.join("|")})/[^\\s"\`\\\\<>]+`, "g");

/**
 * Lists the static files to publish: those of `public/`, and those in folders of posts that published posts or the links of
 * the header and footer use.
 */
export const listPublishedFiles = memoize(async (blog: Blog): Promise<string[]> => {
	const [{ byPath }, staticFiles, used, { scripts }] = await Promise.all([
		blog.visible(),
		blog.source.listStaticFiles(),
		listLayoutFiles(blog),
		blog.site(),
	]);
	for (const post of byPath.values()) for (const file of await listUsedFiles(blog, post)) used.add(file);
	return staticFiles
		.filter(({ file, isBesidePosts }) => !isBesidePosts || (used.has(file) && (scripts || isPassive(file))))
		.map(({ file }) => file);
});

/** Lists the files beside posts that a post uses but that are not published, because they may have scripts. */
export async function listUnpublishedFiles(blog: Blog, post: Post): Promise<string[]> {
	if ((await blog.site()).scripts) return [];
	const active = [...(await listUsedFiles(blog, post))].filter(
		(file) => !isPassive(file) && !file.startsWith("public/"),
	);
	if (active.length === 0) return [];
	const files = await blog.source.listStaticFiles();
	return active.filter((file) => files.some((one) => one.isBesidePosts && one.file === file));
}

/** Lists the static files that the page of a draft for review needs: those that it uses, as far as they would be published. */
export async function listDraftFiles(blog: Blog, post: Post): Promise<string[]> {
	const [used, staticFiles, { scripts }] = await Promise.all([
		listUsedFiles(blog, post),
		blog.source.listStaticFiles(),
		blog.site(),
	]);
	return staticFiles
		.filter(({ file, isBesidePosts }) => used.has(file) && (!isBesidePosts || scripts || isPassive(file)))
		.map(({ file }) => file);
}

/** Tells whether the development server shows a static file: the rules of a build, except that drafts use files as well. */
export async function isVisibleFile(blog: Blog, file: string): Promise<boolean> {
	const staticFile = (await blog.source.listStaticFiles()).find((candidate) => candidate.file === file);
	if (!staticFile?.isBesidePosts) return staticFile !== undefined;
	const [{ byPath }, layoutFiles, { scripts }] = await Promise.all([
		blog.visible(),
		listLayoutFiles(blog),
		blog.site(),
	]);
	if (!isPassive(file) && !scripts) return false;
	if (layoutFiles.has(file)) return true;
	// The nearest posts come first, as compiling all posts to find the one that uses a file takes long.
	const nearest = [...byPath.values()]
		.map((post) => ({ post, distance: path.relative(path.dirname(file), path.dirname(post.file)).length }))
		.sort((a, b) => a.distance - b.distance);
	for (const { post } of nearest) if ((await listUsedFiles(blog, post)).has(file)) return true;
	return false;
}

/**
 * Finds what the owner has at a path, percent-encoded as in a request. A page is only found at a path with an extension, which looks
 * like that of a file.
 */
export async function findOwnerContent(blog: Blog, path: string): Promise<OwnerContent | undefined> {
	const file = urlToFile(path);
	// Most requests are for no file, and asking for one costs less than listing all.
	if (file?.startsWith(PUBLIC) && (await blog.source.isFile(file)) && (await isVisibleFile(blog, file))) {
		const shared = await blog.source.listSharedFiles();
		return shared.includes(file.slice(PUBLIC.length)) ? "shared-file" : "file";
	}
	if (getExtension(path) === undefined) return undefined;
	if ((await blog.config())?.outputs.has(safeDecode(path))) return "output";
	return (await blog.post(safeDecode(path))) && "page";
}

/** Lists the static files that a post uses: as image, portrait, media, link, frame, or in an attribute of any component. */
async function listUsedFiles(blog: Blog, post: Post): Promise<Set<string>> {
	const { code, metadata } = await blog.compiled(post);
	const references = [...metadata.images, ...metadata.files, ...metadata.links].map((reference) => reference.url);
	const inCode = (code.match(BESIDE_POST_URL) ?? []).flatMap((url) => [url, trimEndOf(url, "),;'")]);
	return toFiles(blog, [
		post.image ?? "",
		post.ogImage?.src ?? "",
		...post.authors.map((author) => author.image ?? ""),
		...references,
		...inCode,
	]);
}

/** Lists the static files that the links of the header and footer lead to. */
async function listLayoutFiles(blog: Blog): Promise<Set<string>> {
	const { navigation, social, footer } = await blog.site();
	return toFiles(
		blog,
		[...navigation, ...social, ...(footer ? footer.links : [])].map(({ url }) => url),
	);
}

async function toFiles(blog: Blog, urls: readonly string[]): Promise<Set<string>> {
	const { url: page } = await blog.site();
	return new Set(urls.flatMap((url) => urlToFile(toInternalPath(url, page) ?? "") ?? []));
}
