import type { Blog } from "@/lib/blog/blog";
import { renderForms } from "@/lib/blog/body-forms/render-forms";
import { createUrlResolver } from "@/lib/blog/body-forms/render-tree";
import { readBasePath } from "@/lib/blog/host";
import { getTagLabels } from "@/lib/blog/list-items";
import { pageUrl } from "@/lib/blog/metadata/urls";
import type { Site } from "@/lib/config/site";
import { formatCaption, type Post } from "@/lib/content/types";

/** Renders a post as Markdown: front matter, title, image, and the body as the page shows it. */
export async function renderPostMarkdown(blog: Blog, post: Post): Promise<string> {
	const [site, links, { markdown: body }] = await Promise.all([
		blog.site(),
		readBasePath(blog),
		renderForms(blog, post),
	]);
	const resolve = createUrlResolver(site, post, links);
	const image = post.image && `![${escapeMarkdown(post.imageAlt ?? "")}](<${resolve(post.image)}>)`;
	const caption = image && escapeMarkdown(formatCaption(post));
	const title = `# ${escapeMarkdown(post.title)}`;
	const frontMatter = formatFrontMatter({ ...post, tags: await getTagLabels(blog, post) }, site);
	const parts = [frontMatter, title, image, caption, body];
	return `${parts
		.map((part) => part?.trimEnd())
		.filter(Boolean)
		.join("\n\n")}\n`;
}

/** Formats the metadata of a post as YAML front matter; values are JSON, which is valid YAML. */
export function formatFrontMatter(post: Post, site: Pick<Site, "url" | "language">): string {
	const { title, description, link, authors, date, updated, tags, terms = {}, series, lang, canonical, status } = post;
	const fields = {
		title,
		description,
		link,
		authors: authors.length > 0 ? authors.map((author) => author.name) : undefined,
		date: date?.iso,
		updated: updated?.iso,
		tags: tags.length > 0 ? tags : undefined,
		...Object.fromEntries(Object.entries(terms).filter(([, labels]) => labels.length > 0)),
		series: series?.name,
		part: series?.part,
		language: lang ?? site.language,
		canonical: canonical ?? pageUrl(site, post.path),
		status: status === "published" ? undefined : status,
	};
	const lines = Object.entries(fields).flatMap(([key, value]) =>
		value === undefined ? [] : [`${key}: ${JSON.stringify(value).replaceAll('","', '", "')}`],
	);
	return ["---", ...lines, "---"].join("\n");
}

/** Escapes a plain text as one line of Markdown. */
export function escapeMarkdown(text: string): string {
	return text
		.trim()
		.replace(/\s+/g, " ")
		.replace(/[\\`*_[\]<>&]/g, "\\$&");
}
