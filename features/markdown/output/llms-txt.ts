import type { Blog } from "@/lib/blog/blog";
import { getExcerpt } from "@/lib/blog/list-items";
import { getMarkdownPath } from "@/lib/blog/metadata/output-paths";
import { fileUrl, pageUrl } from "@/lib/blog/metadata/urls";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import { LLMS_FULL_TXT } from "@/lib/content/urls/page-files";
import { escapeMarkdown } from "./post-markdown";

/** How many of the newest posts come first; older ones are in the section `Optional`, which readers may skip. */
const RECENT_POSTS = 200;

/** Formats `llms.txt`, the list of the blog's posts and pages for language models: https://llmstxt.org */
export async function formatLlmsTxt(
	blog: Blog,
	site: Site,
	posts: readonly Post[],
	pages: readonly Post[],
): Promise<string> {
	const formatEntries = async (list: readonly Post[]) => {
		const entries: string[] = [];
		// One after the other, because thousands of compiled bodies at once take gigabytes.
		for (const post of list) entries.push(await formatEntry(blog, post, site));
		return entries;
	};
	const sections = [
		{ title: site.messages.frame.allPosts, entries: await formatEntries(posts.slice(0, RECENT_POSTS)) },
		{ title: site.messages.lists.standalone, entries: await formatEntries(pages) },
		{
			title: "Optional",
			entries: [
				`- [${LLMS_FULL_TXT.slice(1)}](${fileUrl(site, site.prefix + LLMS_FULL_TXT)})`,
				...(await formatEntries(posts.slice(RECENT_POSTS))),
			],
		},
	];
	const lists = sections
		.filter(({ entries }) => entries.length > 0)
		.map(({ title, entries }) => `## ${title}\n\n${entries.join("\n")}\n`);
	return [formatLlmsHeader(site), ...lists].join("\n");
}

export function formatLlmsHeader({ title, description }: Site): string {
	return `# ${escapeMarkdown(title)}\n${description ? `\n> ${escapeMarkdown(description)}\n` : ""}`;
}

async function formatEntry(blog: Blog, post: Post, site: Site): Promise<string> {
	const markdown = await getMarkdownPath(blog, post.path);
	const url = markdown === undefined ? pageUrl(site, post.path) : fileUrl(site, markdown);
	const description = post.description ?? getExcerpt(post, await blog.compiled(post));
	const day = post.date?.iso.slice(0, 10);
	const notes = [day, description && escapeMarkdown(description)].filter(Boolean).join(" · ");
	return `- [${escapeMarkdown(post.title)}](${url})${notes && `: ${notes}`}`;
}
