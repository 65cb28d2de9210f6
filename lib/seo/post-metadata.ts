import type { Metadata } from "next";
import type { Translation } from "@/lib/content/translations";
import type { Post } from "@/lib/content/types";
import type { Site } from "@/lib/site/types";
import { getTwinPath } from "@/lib/twins/addresses";
import { authorAddress, type Writing } from "./addresses";
import { alternatesFor } from "./alternates";
import { creator } from "./creator";
import { cardFor, openGraphFor } from "./open-graph";
import { robotsFor } from "./robots";
import { shareImageOfPost } from "./share/share-image";

const DESCRIPTION_LENGTH = 200;

interface Known {
	/** Stands in for a description. */
	excerpt: string;
	authors: Writing[];
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
		images: [await shareImageOfPost(site, post)],
	};
	const published = post.date?.iso;
	const modified = post.updated?.iso;
	return {
		title,
		description: shared.description,
		authors: authors.map((one) => ({ name: one.author.name, url: authorAddress(site, one) })),
		alternates: alternatesFor(site, { canonical, translations, twin: await getTwinPath(path) }),
		...robotsFor(post.status === "published"),
		...creator(authors.flatMap(({ author }) => Object.entries(author.socials ?? {}))),
		openGraph: {
			type: "article",
			...openGraphFor(site, { ...shared, path, language: post.lang, translations }),
			publishedTime: published,
			modifiedTime: modified === published ? undefined : modified,
			// https://ogp.me/#type_article wants addresses; a name is better than nothing.
			authors: authors.map((one) => authorAddress(site, one) ?? one.author.name),
			section,
			tags,
		},
		twitter: cardFor(shared),
	};
}

function shorten(text: string): string {
	if (text.length <= DESCRIPTION_LENGTH) return text;
	return `${text.slice(0, DESCRIPTION_LENGTH).replace(/\s+\S*$/, "")}…`;
}
