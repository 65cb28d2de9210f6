import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseVariantUrl, urlWithoutExtension } from "@/lib/images/urls";
import { getMediaFiles } from "@/lib/outputs/static-files/media-files";
import { publishFile } from "@/lib/outputs/static-files/publish-file";
import { encodeImage } from "./encode-image";

/** Each encoder uses more than one core for a large image. */
const AT_ONCE = 2;

/** How many images a build had to make, and how many an earlier one had made. */
interface Made {
	made: number;
	kept: number;
}

/**
 * Writes the images that pages use (see `page-media.ts`) below the folder that is served at `/`: originals as they are,
 * other widths and formats from the cache or newly made.
 */
export async function makeImages(folder: string, addresses: Iterable<string>): Promise<Made> {
	const queue = [...new Set(addresses)].sort();
	const count: Made = { made: 0, kept: 0 };
	const work = async () => {
		for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
			const isNew = await make(folder, address);
			if (isNew !== undefined) count[isNew ? "made" : "kept"] += 1;
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return count;
}

/** A line for the end of a build. */
export function formatImageCounts({ made, kept }: Made): string {
	return `Images: ${made} made, ${kept} kept from earlier builds.`;
}

/** Whether an image of another size is new; nothing for an original. */
async function make(folder: string, address: string): Promise<boolean | undefined> {
	const variant = parseVariantUrl(address);
	const media = (await getMediaFiles()).get(variant?.stem ?? urlWithoutExtension(address));
	// Images that components import are Next's, and there already.
	if (!media && !variant) return undefined;
	if (!media) throw new Error(`A page shows ${address}, which is made of no image of the content.`);
	const target = path.join(folder, address);
	if (!variant) {
		await publishFile(media.file, target);
		return undefined;
	}
	const { bytes, isNew } = await encodeImage({ ...media, ...variant });
	await mkdir(path.dirname(target), { recursive: true });
	await writeFile(target, bytes);
	return isNew;
}
