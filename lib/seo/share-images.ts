import type { Post } from "@/lib/content/types";
import { getImage, isLocal } from "@/lib/media/images";
import { mediaType } from "@/lib/media/media-type";
import type { Site } from "@/lib/site/types";
import { absolute } from "./addresses";

/** An image as those who share a page are told of it; of one that lies elsewhere less is known. */
export interface ShareImage {
	url: string;
	type?: string;
	width?: number;
	height?: number;
	alt: string;
}

/** The images of a post for those who share it; a card shows the first one. */
export async function shareImages(site: Site, post: Post): Promise<ShareImage[]> {
	return namedImage(site, post.image, post.imageAlt ?? post.title);
}

/** An image that the content names, unless no card shows it. */
export async function namedImage(site: Site, image: string | undefined, alt: string): Promise<ShareImage[]> {
	if (!image) return [];
	if (!isLocal(image)) return URL.canParse(image, site.url) ? [{ url: absolute(site, image), alt }] : [];
	const found = await getImage(image);
	// No network draws these.
	if (!found || found.format === "svg") return [];
	const { path, format, width, height } = found;
	return [{ url: absolute(site, path), type: mediaType(`.${format}`), width, height, alt }];
}
