import type { Blog } from "@/lib/blog/blog";
import { getMarkdownPath, LLMS_FULL_TXT, LLMS_TXT } from "@/lib/metadata/output-paths";
import { pageUrl } from "@/lib/metadata/urls";
import type { OutputFile } from "@/lib/outputs/output";
import { formatLlmsHeader, formatLlmsTxt } from "./llms-txt";
import { renderPostMarkdown } from "./post-markdown";

/** The maximum length of `llms-full.txt` in characters; more than a language model can read at once. */
const MAX_FULL_LENGTH = 2_000_000;

/** Renders every post and page as Markdown, and then the files that list or contain them. */
export async function* renderMarkdownFiles(blog: Blog): AsyncGenerator<OutputFile> {
	const [site, { posts, pages, byPath }] = await Promise.all([blog.site(), blog.visible()]);
	const listed = new Set([...pages, ...posts]);
	// Listed posts and pages in their order, then unlisted ones.
	const ordered = new Set([...listed, ...byPath.values()]);
	const fullText: string[] = [formatLlmsHeader(site)];
	let remaining = MAX_FULL_LENGTH;
	let omitted = 0;
	for (const post of ordered) {
		const path = await getMarkdownPath(blog, post.path);
		const content = await renderPostMarkdown(blog, post);
		if (path) yield { path, content };
		if (!listed.has(post)) continue;
		if (omitted === 0 && content.length <= remaining) fullText.push(content);
		else omitted += 1;
		remaining -= content.length;
	}
	if (omitted > 0)
		fullText.push(
			`Omitted to limit the size of this file: ${omitted} older posts, listed in ${pageUrl(site, LLMS_TXT)}\n`,
		);
	yield { path: LLMS_TXT, content: await formatLlmsTxt(blog, site, posts, pages) };
	yield { path: LLMS_FULL_TXT, content: fullText.join("\n") };
}

export async function findMarkdownFile(blog: Blog, path: string): Promise<OutputFile | undefined> {
	if (path === LLMS_TXT || path === LLMS_FULL_TXT) {
		for await (const file of renderMarkdownFiles(blog)) if (file.path === path) return file;
		return undefined;
	}
	const post = await blog.post(path.replace(/\.md$/, ""));
	if (!post || (await getMarkdownPath(blog, post.path)) !== path.normalize("NFC")) return undefined;
	return { path, content: await renderPostMarkdown(blog, post) };
}
