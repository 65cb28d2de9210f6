import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import { isLocal } from "@/lib/images/image-library";

export interface ShareableImage {
	/** A path on the site, or an absolute URL. */
	path: string;
	width?: number;
	height?: number;
}

/** The formats that link previews support, and the least size of a large preview: https://developers.facebook.com/docs/sharing/webmasters/images/ */
const SHAREABLE_FORMATS = new Set(["jpeg", "png", "webp", "gif"]);
const MIN_SIZE = { width: 600, height: 315 };

/**
 * Returns the image of a post if link previews can show it: a raster image in a common format that is large enough and whose file exists.
 */
export async function getShareableImage(blog: Blog, { image: src }: Post): Promise<ShareableImage | undefined> {
	if (!src) return undefined;
	if (!isLocal(src))
		return URL.canParse(src, "https://a.invalid") && !/\.svg(?:[?#]|$)/i.test(src) ? { path: src } : undefined;
	const image = await blog.images.get(src);
	if (!image || !SHAREABLE_FORMATS.has(image.format)) return undefined;
	const { path, width, height } = image;
	if (width < MIN_SIZE.width || height < MIN_SIZE.height) return undefined;
	return { path, width, height };
}
