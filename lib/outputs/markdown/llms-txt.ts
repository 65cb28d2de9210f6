import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";
import { getCompiled, getExcerpt } from "@/lib/markdown/compiled-posts";
import { getMarkdownPath, LLMS_FULL_TXT } from "@/lib/metadata/markdown-path";
import { pageUrl } from "@/lib/metadata/urls";
import { escapeMarkdown } from "./post-markdown";

/** Newest posts that a reader of the list should know; older ones may be left out, as `Optional` says to those who know it. */
const RECENT = 200;

/** A list of the blog's texts for programs that read: https://llmstxt.org */
export async function formatLlms(site: Site, posts: readonly Post[], pages: readonly Post[]): Promise<string> {
	const entries = (all: readonly Post[]) => Promise.all(all.map((post) => entryOf(post, site)));
	const sections = [
		{ title: site.messages.frame.allPosts, entries: await entries(posts.slice(0, RECENT)) },
		{ title: site.messages.lists.standalone, entries: await entries(pages) },
		{
			title: "Optional",
			entries: [
				`- [${LLMS_FULL_TXT.slice(1)}](${pageUrl(site, LLMS_FULL_TXT)})`,
				...(await entries(posts.slice(RECENT))),
			],
		},
	];
	const lists = sections
		.filter(({ entries }) => entries.length > 0)
		.map(({ title, entries }) => `## ${title}\n\n${entries.join("\n")}\n`);
	return [headOf(site), ...lists].join("\n");
}

/** What the blog is called, and what it is about. */
export function headOf({ title, description }: Site): string {
	return `# ${escapeMarkdown(title)}\n${description ? `\n> ${escapeMarkdown(description)}\n` : ""}`;
}

async function entryOf(post: Post, site: Site): Promise<string> {
	const address = pageUrl(site, (await getMarkdownPath(post.path)) ?? post.path);
	const about = post.description ?? getExcerpt(post, await getCompiled(post));
	const day = post.date?.iso.slice(0, 10);
	const notes = [day, about && escapeMarkdown(about)].filter(Boolean).join(" · ");
	return `- [${escapeMarkdown(post.title)}](${address})${notes && `: ${notes}`}`;
}
