import type { Post } from "@/lib/content/types";
import type { Site } from "@/lib/site/types";
import { shareAddress } from "./address";
import { type Card, HEIGHT, WIDTH } from "./card";
import { cardOfPost } from "./card-of-post";
import { getListCards, hashOf } from "./cards";
import { getNamedImage } from "./named-image";

/** An image that stands for a page on other sites: https://ogp.me/#structured */
export interface ShareImage {
	url: string;
	width?: number;
	height?: number;
	type?: string;
	alt: string;
}

/** The share image of a post or standalone page: the one it names, else one that is drawn. */
export async function shareImageOfPost(site: Site, post: Post): Promise<ShareImage> {
	const named = await getNamedImage(post);
	if (!named) return drawn(site, cardOfPost(post, site));
	const { path, ...facts } = named;
	return { url: new URL(path, site.url).href, ...facts, alt: post.imageAlt ?? post.title };
}

/** The share image of a list, by its path; its further pages share it. */
export async function shareImageOfList(site: Site, path: string): Promise<ShareImage | undefined> {
	const card = (await getListCards()).get(path);
	return card && drawn(site, card);
}

function drawn(site: Site, card: Card): ShareImage {
	const url = new URL(shareAddress(hashOf(card)), site.url).href;
	return { url, width: WIDTH, height: HEIGHT, type: "image/png", alt: card.title };
}
