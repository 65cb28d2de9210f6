import path from "node:path/posix";
import { bytesFormat, DiskCache } from "@/lib/utils/disk-cache";
import { loadSharp } from "./load-sharp";
import { parseVariantUrl } from "./urls";

export const ENCODED_IMAGES = "encoded-images";

/** Settings of sharp. An effort of 2 takes half the time of 3, for files that are 2 % larger. */
const SETTINGS = { avif: { quality: 47, effort: 2 }, webp: { quality: 75 } } as const;

/** Pixels of the highest image in both formats: https://developers.google.com/speed/webp/faq#what_is_the_maximum_size_a_webp_image_can_be */
const MAX_HEIGHT = 16_383;

/**
 * Encodes an image in the width and format of a URL of `variantUrl`, or reads it from the cache. The cache key is the name in the URL,
 * which has a hash of the original. An image that would be too high for the format becomes narrower. Returns `undefined` for other URLs.
 */
export async function encodeImage(
	cacheDir: string,
	url: string,
	readOriginal: () => Promise<Buffer>,
): Promise<{ content: Uint8Array; isNew: boolean } | undefined> {
	const variant = parseVariantUrl(url);
	if (!variant) return undefined;
	const { stem, width, format } = variant;
	const cache = new DiskCache(cacheDir, ENCODED_IMAGES, bytesFormat(format));
	const settings = SETTINGS[format];
	const sharp = await loadSharp();
	const key = [path.basename(stem), width, ...Object.entries(settings).flat(), sharp.versions.sharp].join("-");
	const cached = await cache.read(key);
	if (cached) return { content: cached, isNew: false };
	const resized = sharp(await readOriginal(), { limitInputPixels: false })
		.autoOrient()
		.resize(width, MAX_HEIGHT, { fit: "inside", withoutEnlargement: true });
	const content = await resized[format](settings).toBuffer();
	await cache.write(key, content);
	return { content, isNew: true };
}
