import type { Metadata } from "next";
import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/types";
import type { Translation } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { getMarkdownPath } from "@/lib/metadata/markdown-path";
import { getAlternates } from "./alternates";
import { getFediverseCreator } from "./fediverse-creator";
import { getPostSocialImage } from "./og-images/social-image";
import { getOpenGraph, getTwitterCard } from "./open-graph";
import { getRobots } from "./robots";
import { type AuthorRef, authorUrl } from "./urls";

const MAX_DESCRIPTION_LENGTH = 200;

interface PostDetails {
	excerpt: string;
	authors: AuthorRef[];
	/** The post in all its languages, including its own. */
	translations: readonly Translation[];
}

export async function postMetadata(blog: Blog, site: Site, post: Post, details: PostDetails): Promise<Metadata> {
	const { title, path, canonical = path, tags, section } = post;
	const { translations, excerpt, authors } = details;
	const shared = {
		title,
		description: truncate(post.description ?? excerpt),
		images: [await getPostSocialImage(blog, site, post)],
	};
	const published = post.date?.iso;
	const modified = post.updated?.iso;
	return {
		title,
		description: shared.description,
		authors: authors.map((ref) => ({ name: ref.author.name, url: authorUrl(site, ref) })),
		alternates: getAlternates(site, { canonical, translations, markdownPath: await getMarkdownPath(blog, path) }),
		...getRobots(blog, post.status === "published"),
		...getFediverseCreator(authors.flatMap(({ author }) => Object.entries(author.socials ?? {}))),
		openGraph: {
			type: "article",
			...getOpenGraph(site, { ...shared, path, language: post.lang, translations }),
			publishedTime: published,
			modifiedTime: modified === published ? undefined : modified,
			// https://ogp.me/#type_article expects URLs; a name is better than nothing.
			authors: authors.map((ref) => authorUrl(site, ref) ?? ref.author.name),
			section,
			tags,
		},
		twitter: getTwitterCard(shared),
	};
}

function truncate(text: string): string {
	if (text.length <= MAX_DESCRIPTION_LENGTH) return text;
	return `${text.slice(0, MAX_DESCRIPTION_LENGTH).replace(/\s+\S*$/, "")}…`;
}
