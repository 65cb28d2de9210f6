import type { Metadata } from "next";
import type { Site } from "@/lib/config/types";
import type { Translation } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import { getMarkdownPath } from "@/lib/metadata/markdown-path";
import { getAlternates } from "./alternates";
import { getFediverseCreator } from "./creator";
import { getPostSocialImage } from "./og-image/social-image";
import { getOpenGraph, getTwitterCard } from "./open-graph";
import { getRobots } from "./robots";
import { type AuthorRef, authorUrl } from "./urls";

const DESCRIPTION_LENGTH = 200;

interface Known {
	/** Stands in for a description. */
	excerpt: string;
	authors: AuthorRef[];
	/** All languages of the post, its own included. */
	translations: readonly Translation[];
}

/** The metadata of a post or standalone page. */
export async function postMetadata(site: Site, post: Post, known: Known): Promise<Metadata> {
	const { title, path, canonical = path, tags, section } = post;
	const { translations, excerpt, authors } = known;
	const shared = {
		title,
		description: shorten(post.description ?? excerpt),
		images: [await getPostSocialImage(site, post)],
	};
	const published = post.date?.iso;
	const modified = post.updated?.iso;
	return {
		title,
		description: shared.description,
		authors: authors.map((one) => ({ name: one.author.name, url: authorUrl(site, one) })),
		alternates: getAlternates(site, { canonical, translations, markdownPath: await getMarkdownPath(path) }),
		...getRobots(post.status === "published"),
		...getFediverseCreator(authors.flatMap(({ author }) => Object.entries(author.socials ?? {}))),
		openGraph: {
			type: "article",
			...getOpenGraph(site, { ...shared, path, language: post.lang, translations }),
			publishedTime: published,
			modifiedTime: modified === published ? undefined : modified,
			// https://ogp.me/#type_article wants addresses; a name is better than nothing.
			authors: authors.map((one) => authorUrl(site, one) ?? one.author.name),
			section,
			tags,
		},
		twitter: getTwitterCard(shared),
	};
}

function shorten(text: string): string {
	if (text.length <= DESCRIPTION_LENGTH) return text;
	return `${text.slice(0, DESCRIPTION_LENGTH).replace(/\s+\S*$/, "")}…`;
}
