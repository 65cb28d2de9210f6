import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";
import { getListOgImages, hashOgImage } from "./og-images";
import { getOwnImage } from "./own-image";
import { postOgImage } from "./post-og-image";
import { HEIGHT, type OgImage, WIDTH } from "./types";
import { ogImagePath } from "./url";

/** An image that stands for a page on other sites: https://ogp.me/#structured */
export interface SocialImage {
	url: string;
	width?: number;
	height?: number;
	type?: string;
	alt: string;
}

/** The share image of a post or standalone page: the one it names, else one that is drawn. */
export async function getPostSocialImage(site: Site, post: Post): Promise<SocialImage> {
	const named = await getOwnImage(post);
	if (!named) return drawn(site, postOgImage(post, site));
	const { path, ...facts } = named;
	return { url: new URL(path, site.url).href, ...facts, alt: post.imageAlt ?? post.title };
}

/** The share image of a list, by its path; its further pages share it. */
export async function getListSocialImage(site: Site, path: string): Promise<SocialImage | undefined> {
	const card = (await getListOgImages()).get(path);
	return card && drawn(site, card);
}

function drawn(site: Site, card: OgImage): SocialImage {
	const url = new URL(ogImagePath(hashOgImage(card)), site.url).href;
	return { url, width: WIDTH, height: HEIGHT, type: "image/png", alt: card.title };
}
