import path from "node:path/posix";
import type { Blog } from "@/lib/blog/blog";
import { getExtension } from "@/lib/blog/output";
import { findRefusal, getStaticFiles, type Refusal } from "@/lib/blog/refusals";
import { isInDrafts, POST_FOLDERS } from "@/lib/content/layout/layout";
import type { Post } from "@/lib/content/types";
import { toInternalUrl, urlToFile } from "@/lib/content/urls/resolve-url";
import { isPassive } from "@/lib/utils/media-type";
import { memoize } from "@/lib/utils/memoize";
import { trimEndOf } from "@/lib/utils/text";
import { safeDecode } from "@/lib/utils/url";
import type { OwnerContent } from "./routes";
import { listPossibleUrls } from "./used-urls";

const PUBLIC = "public/";

/** Matches the URLs of files beside posts, but not those of other sites. */
const BESIDE_POST_URL = new RegExp(`(?<![\\w.:-])/files/(?:${POST_FOLDERS.join("|")})/[^\\s"\`\\\\<>]+`, "g");

/**
 * Lists the static files to publish: those of `public/`, and those in folders of posts that published posts or the header and footer use.
 */
export const listPublishedFiles = memoize(async (blog: Blog): Promise<string[]> => {
	const [{ byPath }, staticFiles, used, { scripts }] = await Promise.all([
		blog.visible(),
		getStaticFiles(blog),
		listLayoutFiles(blog),
		blog.site(),
	]);
	const published = new Set([...used].filter((file) => scripts || isPassive(file)));
	for (const post of byPath.values())
		for (const { file, refusal } of await listUses(blog, post)) if (!refusal) published.add(file);
	return [...staticFiles.values()]
		.filter(({ file, isBesidePosts }) => !isBesidePosts || published.has(file))
		.map(({ file }) => file);
});

/** Lists the files that a post uses but that are not published for it. */
export async function listUnpublishedFiles(blog: Blog, post: Post): Promise<{ file: string; refusal: Refusal }[]> {
	return (await listUses(blog, post)).flatMap(({ file, refusal }) => (refusal ? [{ file, refusal }] : []));
}

/** Lists the static files that the page of a draft for review needs: those that it uses, as far as they would be published. */
export async function listDraftFiles(blog: Blog, post: Post): Promise<string[]> {
	return (await listUses(blog, post)).filter(({ refusal }) => !refusal).map(({ file }) => file);
}

/** Tells whether the development server shows a static file: the rules of a build, except that drafts use files as well. */
export async function isVisibleFile(blog: Blog, file: string): Promise<boolean> {
	const staticFile = (await getStaticFiles(blog)).get(file);
	if (!staticFile?.isBesidePosts) return staticFile !== undefined;
	const [{ byPath }, layoutFiles, site] = await Promise.all([blog.visible(), listLayoutFiles(blog), blog.site()]);
	if (layoutFiles.has(file) && (site.scripts || isPassive(file))) return true;
	// The nearest posts come first, as compiling all posts to find the one that uses a file takes long.
	const nearest = [...byPath.values()]
		.filter((post) => findRefusal(blog, site, post, staticFile) === undefined)
		.map((post) => ({ post, distance: path.relative(path.dirname(file), path.dirname(post.file)).length }))
		.sort((a, b) => a.distance - b.distance);
	for (const { post } of nearest) if ((await listUsedFiles(blog, post)).has(file)) return true;
	return false;
}

/** Lists the existing static files that a post uses. */
async function listUses(blog: Blog, post: Post): Promise<{ file: string; refusal: Refusal | undefined }[]> {
	const [used, staticFiles, site] = await Promise.all([listUsedFiles(blog, post), getStaticFiles(blog), blog.site()]);
	const found = [...used].flatMap((file) => staticFiles.get(file) ?? []);
	return found.map((one) => ({ file: one.file, refusal: findRefusal(blog, site, post, one) }));
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
	const texts = code.search(BESIDE_POST_URL) < 0 ? [] : listPossibleUrls(code);
	const inCode = texts
		.flatMap((text) => text.match(BESIDE_POST_URL) ?? [])
		.flatMap((url) => [url, trimEndOf(url, "),;'")]);
	return toFiles(blog, [
		post.image ?? "",
		post.ogImage?.src ?? "",
		...post.authors.map((author) => author.image ?? ""),
		...references,
		...inCode,
	]);
}

/** Lists the static files that the header and footer show or link to, without those of drafts. */
async function listLayoutFiles(blog: Blog): Promise<Set<string>> {
	const [{ navigation, social, footer, logo }, staticFiles] = await Promise.all([blog.site(), getStaticFiles(blog)]);
	const links = [...navigation, ...social, ...(footer ? footer.links : [])];
	const files = await toFiles(blog, [...links.map(({ url }) => url), logo?.src ?? "", logo?.dark ?? ""]);
	return new Set([...files].filter((file) => !isInDrafts(staticFiles.get(file)?.origin ?? file)));
}

async function toFiles(blog: Blog, urls: readonly string[]): Promise<Set<string>> {
	const { url: page } = await blog.site();
	return new Set(urls.flatMap((url) => urlToFile(toInternalUrl(url, page) ?? "") ?? []));
}
