import { getSite } from "@/lib/config/load";
import { getPages, getPaths, getPost, getPosts } from "@/lib/content/posts";
import { getMarkdownPath, getTakenMarkdownPaths, LLMS_FULL_TXT, LLMS_TXT } from "@/lib/metadata/markdown-path";
import { pageUrl } from "@/lib/metadata/urls";
import { formatLlms, headOf } from "./llms-txt";
import { renderPostMarkdown } from "./post-markdown";
import type { ComponentSet } from "./render-tree";

/** A file of text for programs that read. */
export interface TextFile {
	/** Its path on the site, not percent-encoded. */
	path: string;
	text: string;
	/** When its content changed last, in milliseconds since the epoch, where that is known. */
	modified?: number;
}

/** The most that all texts together may have in one file, in characters: more than a model reads at once. */
const FULL = 2_000_000;

/** Every text of the blog, one after the other: that of each post and page, and the files that gather them. */
export async function* renderMarkdownFiles(componentsFor: ComponentSet): AsyncGenerator<TextFile> {
	const [site, posts, pages, taken, paths] = await Promise.all([
		getSite(),
		getPosts(),
		getPages(),
		getTakenMarkdownPaths(),
		getPaths(),
	]);
	const listed = new Set([...pages, ...posts].map((post) => post.path));
	// Listed ones in their order, then those of which only their address is told.
	const order = new Set([...listed, ...paths]);
	const gathered: string[] = [headOf(site)];
	let room = FULL;
	let leftOut = 0;
	for (const path of order) {
		const [post, markdownPath] = [await getPost(path), await getMarkdownPath(path)];
		if (!post) continue;
		const text = await renderPostMarkdown(post, componentsFor);
		if (markdownPath) yield { path: markdownPath, text };
		if (!listed.has(path)) continue;
		if (leftOut === 0 && text.length <= room) gathered.push(text);
		else leftOut += 1;
		room -= text.length;
	}
	if (leftOut > 0)
		gathered.push(`Left out for the size of this file: ${leftOut} older posts, listed in ${pageUrl(site, LLMS_TXT)}\n`);
	if (!taken.has(LLMS_TXT)) yield { path: LLMS_TXT, text: await formatLlms(site, posts, pages) };
	if (!taken.has(LLMS_FULL_TXT)) yield { path: LLMS_FULL_TXT, text: gathered.join("\n") };
}

/** One of these texts, if there is one at that path. */
export async function findMarkdownFile(path: string, componentsFor: ComponentSet): Promise<string | undefined> {
	if (path === LLMS_TXT || path === LLMS_FULL_TXT) {
		for await (const one of renderMarkdownFiles(componentsFor)) if (one.path === path) return one.text;
		return undefined;
	}
	const post = await getPost(path.replace(/\.md$/, ""));
	return post && (await getMarkdownPath(post.path)) === path.normalize("NFC")
		? renderPostMarkdown(post, componentsFor)
		: undefined;
}
