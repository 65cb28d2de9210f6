import type { Post } from "@/lib/content/types";
import { getImage, isLocal } from "@/lib/images/images";

/** An image that a post names, and that other sites can show. */
export interface OwnImage {
	/** A site path, or a full address. */
	path: string;
	width?: number;
	height?: number;
	type?: string;
}

/** What services that show links know, and how small an image they still show large: https://developers.facebook.com/docs/sharing/webmasters/images/ */
const FORMATS = new Set(["jpeg", "png", "webp", "gif"]);
const LEAST = { width: 600, height: 315 };

/** The image of a post, if it is fit to be shared: no drawing, no icon, in a format that is known everywhere, and there. */
export async function getOwnImage({ image: src }: Post): Promise<OwnImage | undefined> {
	if (!src) return undefined;
	if (!isLocal(src))
		return URL.canParse(src, "https://a.invalid") && !/\.svg(?:[?#]|$)/i.test(src) ? { path: src } : undefined;
	const image = await getImage(src);
	if (!image || !FORMATS.has(image.format) || image.width < LEAST.width || image.height < LEAST.height)
		return undefined;
	const { path, width, height, format } = image;
	return { path, width, height, type: `image/${format}` };
}
