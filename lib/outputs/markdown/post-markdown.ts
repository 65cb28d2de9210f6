import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";
import { pageUrl } from "@/lib/metadata/urls";
import { type ComponentSet, renderBodyTree } from "./render-tree";
import { toMarkdown } from "./to-markdown";

/** A post as Markdown: what is known of it, its title, its image, its text as the page shows it. */
export async function renderPostMarkdown(post: Post, componentsFor: ComponentSet): Promise<string> {
	const { site, tree, resolve } = await renderBodyTree(post, componentsFor);
	const image = post.image && `![${escapeMarkdown(post.imageAlt ?? "")}](<${resolve(post.image)}>)`;
	const parts = [frontMatter(post, site), `# ${escapeMarkdown(post.title)}`, image, toMarkdown(tree, resolve)];
	return `${parts
		.map((part) => part?.trimEnd())
		.filter(Boolean)
		.join("\n\n")}\n`;
}

/** YAML, of which JSON is a part: its keys need no words of any language, and programs read it. */
export function frontMatter(post: Post, site: Pick<Site, "url" | "language">): string {
	const { title, description, authors, date, updated, tags, series, part, lang, canonical, status } = post;
	const fields = {
		title,
		description,
		authors: authors.length > 0 ? authors.map((author) => author.name) : undefined,
		date: date?.iso,
		updated: updated?.iso,
		tags: tags.length > 0 ? tags : undefined,
		series,
		part: series && part,
		language: lang ?? site.language,
		canonical: canonical ?? pageUrl(site, post.path),
		status: status === "published" ? undefined : status,
	};
	const lines = Object.entries(fields).flatMap(([key, value]) =>
		value === undefined ? [] : [`${key}: ${JSON.stringify(value).replaceAll('","', '", "')}`],
	);
	return ["---", ...lines, "---"].join("\n");
}

/** Text in one line that Markdown takes for nothing else. */
export function escapeMarkdown(text: string): string {
	return text
		.trim()
		.replace(/\s+/g, " ")
		.replace(/[\\`*_[\]<>&]/g, "\\$&");
}
