import { stat } from "node:fs/promises";
import type { Blog } from "@/lib/blog/blog";
import { urlToFile } from "@/lib/content/urls/assets";
import { describeExcess } from "@/lib/desk/audit";
import { isLocal } from "@/lib/images/image-library";

/** Bytes below which no image is measured: it can't be too large. */
const MIN_BYTES = 250_000;

/** An image that is larger than any page shows it. */
export interface LargeImage {
	url: string;
	/** In what respect it is too large. */
	excess: string;
}

/** Lists the images of some URLs that are far too large. */
export async function findLargeImages(blog: Blog, urls: Iterable<string>): Promise<LargeImage[]> {
	const found: LargeImage[] = [];
	// One after the other, as measuring an image for the first time takes memory.
	for (const url of new Set(urls)) {
		const file = isLocal(url) ? urlToFile(url) : undefined;
		const bytes = file && (await stat(blog.source.filePath(file)).catch(() => undefined))?.size;
		if (!bytes || bytes < MIN_BYTES) continue;
		const image = await blog.images.get(url);
		const excess = image && describeExcess({ ...image, url, bytes, isResized: !image.asIs });
		if (excess) found.push({ url, excess });
	}
	return found;
}
