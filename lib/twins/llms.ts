import type { Post } from "@/lib/content/types";
import { excerptOf, getCompiled } from "@/lib/markdown/compiled";
import { addressOf } from "@/lib/seo/addresses";
import type { Site } from "@/lib/site/types";
import { getTwinPath, LLMS_FULL } from "./addresses";
import { escapeText } from "./twin";

/** Newest posts that a reader of the list should know; older ones may be left out, as `Optional` says to those who know it. */
const RECENT = 200;

/** A list of the blog's texts for programs that read: https://llmstxt.org */
export async function formatLlms(site: Site, posts: readonly Post[], pages: readonly Post[]): Promise<string> {
	const entries = (all: readonly Post[]) => Promise.all(all.map((post) => entryOf(post, site)));
	const sections = [
		{ title: site.words.frame.allPosts, entries: await entries(posts.slice(0, RECENT)) },
		{ title: site.words.lists.standalone, entries: await entries(pages) },
		{
			title: "Optional",
			entries: [`- [${LLMS_FULL.slice(1)}](${addressOf(site, LLMS_FULL)})`, ...(await entries(posts.slice(RECENT)))],
		},
	];
	const lists = sections
		.filter(({ entries }) => entries.length > 0)
		.map(({ title, entries }) => `## ${title}\n\n${entries.join("\n")}\n`);
	return [headOf(site), ...lists].join("\n");
}

/** What the blog is called, and what it is about. */
export function headOf({ title, description }: Site): string {
	return `# ${escapeText(title)}\n${description ? `\n> ${escapeText(description)}\n` : ""}`;
}

async function entryOf(post: Post, site: Site): Promise<string> {
	const address = addressOf(site, (await getTwinPath(post.path)) ?? post.path);
	const about = post.description ?? excerptOf(post, await getCompiled(post));
	const day = post.date?.iso.slice(0, 10);
	const notes = [day, about && escapeText(about)].filter(Boolean).join(" · ");
	return `- [${escapeText(post.title)}](${address})${notes && `: ${notes}`}`;
}
