import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { parseVariantUrl, urlWithoutExtension } from "@/lib/images/urls";
import { copyStaticFile } from "@/lib/outputs/static-files/copy-file";
import { getHashedFiles } from "@/lib/outputs/static-files/hashed-files";
import { writeWhole } from "@/lib/utils/write-whole";
import { encodeImage } from "./encode-image";

/** Each encoder uses more than one core for a large image. */
const CONCURRENCY = 2;

/** How many images were encoded by this build, and how many by earlier ones. */
interface ImageCounts {
	encoded: number;
	reused: number;
}

/**
 * Writes the images and fonts at the given URLs, which pages use (see `page-media.ts`), into the folder of an export:
 * originals unchanged, other widths and formats encoded or from the cache.
 */
export async function makeImages(blog: Blog, folder: string, urls: Iterable<string>): Promise<ImageCounts> {
	const queue = [...new Set(urls)].sort();
	const count: ImageCounts = { encoded: 0, reused: 0 };
	const work = async () => {
		for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
			const isNew = await writeImage(blog, folder, url);
			if (isNew !== undefined) count[isNew ? "encoded" : "reused"] += 1;
		}
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, work));
	return count;
}

/** Formats the counts as a line of a build's output. */
export function formatImageCounts({ encoded, reused }: ImageCounts): string {
	return `Images: ${encoded} encoded, ${reused} reused from earlier builds.`;
}

/** Writes one image; returns whether it had to be encoded, `undefined` for an original. */
async function writeImage(blog: Blog, folder: string, url: string): Promise<boolean | undefined> {
	const variant = parseVariantUrl(url);
	const media = (await getHashedFiles(blog)).get(variant?.stem ?? urlWithoutExtension(url));
	// Next has written the images that components import.
	if (!media && !variant) return undefined;
	if (!media) throw new Error(`A page shows \`${url}\`, but the content has no image for it.`);
	const target = path.join(folder, url);
	if (!variant) {
		await copyStaticFile(blog.source, media.file, target);
		return undefined;
	}
	const { content, isNew } = await encodeImage(blog, { ...media, ...variant });
	await mkdir(path.dirname(target), { recursive: true });
	await writeWhole(target, content);
	return isNew;
}
