import { loadSharp } from "@/lib/content/images/load-sharp";
import type { OgImage, Portrait } from "@/lib/content/images/og-image";
import { bytesFormat, DiskCache } from "@/lib/utils/disk-cache";
import { isNoSpace } from "@/lib/utils/write-atomically";

type ReadPortrait = (portrait: Portrait) => Promise<Buffer>;

/** The images that are being drawn, by cache folder and hash. */
const pending = new Map<string, Promise<Uint8Array>>();

/** Draws an OG image, or reads it from the cache; requests for an image that is being drawn wait for it. */
export function renderOgImage(
	cacheDir: string,
	hash: string,
	image: OgImage,
	readPortrait: ReadPortrait,
): Promise<Uint8Array> {
	const key = `${cacheDir} ${hash}`;
	const current = pending.get(key);
	if (current) return current;
	const result = readOrDraw(cacheDir, hash, image, readPortrait).finally(() => pending.delete(key));
	pending.set(key, result);
	return result;
}

export const OG_IMAGES = "og-images";

async function readOrDraw(cacheDir: string, hash: string, image: OgImage, readPortrait: ReadPortrait) {
	const cache = new DiskCache(cacheDir, OG_IMAGES, bytesFormat("png"));
	const key = `${hash}-${(await loadSharp()).versions.sharp}`;
	const cached = await cache.read(key);
	if (cached) return cached;
	const { drawOgImage } = await import("./draw");
	const drawn = await drawOgImage(image, image.portrait && (await readPortrait(image.portrait)));
	await cache.write(key, drawn).catch(ignoreFullDisk);
	return drawn;
}

/** Ignores a full disk: the response is cached elsewhere. */
function ignoreFullDisk(error: unknown): void {
	if (!isNoSpace(error)) throw error;
}
