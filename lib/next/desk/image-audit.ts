import { stat } from "node:fs/promises";
import type { Blog } from "@/lib/blog/blog";
import { urlToFile } from "@/lib/content/urls/assets";
import { describeExcess } from "@/lib/desk/audit";
import { isLocal } from "@/lib/images/image-library";
import { groupBy } from "@/lib/utils/group-by";

/** Bytes below which no image is measured: it can't be too large. */
const MIN_BYTES = 250_000;

/** Lists the images that are far too large, each where it is used first, and in what respect it is. */
export async function findLargeImages<Use extends { url: string }>(
	blog: Blog,
	uses: readonly Use[],
): Promise<(Use & { excess: string })[]> {
	const found: (Use & { excess: string })[] = [];
	// One after the other, as measuring an image for the first time takes memory.
	for (const [url, [use]] of groupBy(uses, ({ url }) => url)) {
		const file = isLocal(url) ? urlToFile(url) : undefined;
		const bytes = file && (await stat(blog.source.filePath(file)).catch(() => undefined))?.size;
		if (!use || !bytes || bytes < MIN_BYTES) continue;
		const image = await blog.images.get(url);
		const excess = image && describeExcess({ ...image, bytes, isResized: !image.asIs });
		if (excess) found.push({ ...use, excess });
	}
	return found;
}
