import type { ReactElement } from "react";
import type { Post } from "@/lib/content/types";
import { getCompiled } from "@/lib/markdown/compiled";
import { renderBody } from "@/lib/markdown/render";
import { addressOf } from "@/lib/seo/addresses";
import { getSite } from "@/lib/site";
import { inLanguage } from "@/lib/site/in-language";
import type { Site } from "@/lib/site/types";
import type { Words } from "@/lib/words/types";
import { toMarkdown } from "./to-markdown";
import { toTree } from "./to-tree";

/** What draws the tags of a body for readers of Markdown, in the words of its language (see `components/plain`). */
export type Components = (words: Words) => { components: Record<string, unknown>; plain: ReadonlySet<unknown> };

/** A post as Markdown: what is known of it, its title, its image, its text as the page shows it. */
export async function makeTwin(post: Post, componentsFor: Components): Promise<string> {
	const [site, compiled] = await Promise.all([getSite(), getCompiled(post)]);
	const { components, plain } = componentsFor(inLanguage(site, post.lang).words);
	const body = renderBody(compiled, components) as ReactElement | null;
	const resolve = resolver(site, post);
	const image = post.image && `![${escapeText(post.imageAlt ?? "")}](<${resolve(post.image)}>)`;
	const parts = [
		frontMatter(post, site),
		`# ${escapeText(post.title)}`,
		image,
		toMarkdown(await toTree(body, plain), resolve),
	];
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
		canonical: canonical ?? addressOf(site, post.path),
		status: status === "published" ? undefined : status,
	};
	const lines = Object.entries(fields).flatMap(([key, value]) =>
		value === undefined ? [] : [`${key}: ${JSON.stringify(value).replaceAll('","', '", "')}`],
	);
	return ["---", ...lines, "---"].join("\n");
}

/** Makes the addresses in a post absolute; those that are, or that are none, stay as they were written. */
export function resolver(site: Pick<Site, "url">, post: Pick<Post, "path">): (address: string) => string {
	const base = addressOf(site, post.path);
	return (address) =>
		/^[a-z][a-z0-9+.-]*:/i.test(address) || !URL.canParse(address, base) ? address : new URL(address, base).href;
}

/** Text in one line that Markdown takes for nothing else. */
export function escapeText(text: string): string {
	return text
		.trim()
		.replace(/\s+/g, " ")
		.replace(/[\\`*_[\]<>&]/g, "\\$&");
}
