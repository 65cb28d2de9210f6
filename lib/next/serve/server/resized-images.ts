import { statfs } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { DiskCache, type Format, pruneFolder } from "@/lib/utils/disk-cache";

/** The name of the cache with the images that servers have resized. */
export const RESIZED_IMAGES = "resized-images";
/** The maximum size of that cache in bytes. */
export const MAX_RESIZED_BYTES = 2 * 1024 ** 3;
/** The part of the maximum size that is written before the cache is pruned again. */
const PRUNE_INTERVAL = 1 / 16;

const description = z.strictObject({
	etag: z.string(),
	/** The validator of the original. */
	upstreamEtag: z.string(),
	/** The extension of the format, without a dot. */
	extension: z.string(),
	/** The time in seconds after which Next looks at the original again. */
	revalidate: z.number(),
	/** The time at which the image was made, in milliseconds. */
	lastModified: z.number(),
});

/** A resized image, and what Next keeps of it. */
export interface ResizedImage extends z.output<typeof description> {
	content: Buffer;
}

/** A line of JSON, and the bytes of the image. */
const format: Format<ResizedImage> = {
	extension: "image",
	serialize: ({ content, ...described }) => Buffer.concat([Buffer.from(`${JSON.stringify(described)}\n`), content]),
	parse: (bytes) => {
		const end = bytes.indexOf("\n");
		const described = description.parse(JSON.parse(bytes.toString("utf8", 0, end)));
		return { ...described, content: bytes.subarray(end + 1) };
	},
};

/** The images that servers have resized, on disk. The folder takes at most as much space as there is besides it. */
export class ResizedImages {
	private readonly folder: string;
	private readonly cache: DiskCache<ResizedImage>;
	/** How many bytes may have been added since the folder was pruned; nobody knows what it has at first. */
	private added = Number.POSITIVE_INFINITY;

	constructor(
		cacheDir: string,
		private readonly maxBytes = MAX_RESIZED_BYTES,
	) {
		this.folder = path.join(cacheDir, RESIZED_IMAGES);
		this.cache = new DiskCache(cacheDir, RESIZED_IMAGES, format);
	}

	/** Returns the image that this or another process has stored under a key; `undefined` if there is none that is whole. */
	async read(key: string): Promise<ResizedImage | undefined> {
		return this.cache.read(key);
	}

	/** Stores an image under a key. */
	async write(key: string, image: ResizedImage): Promise<void> {
		await this.cache.write(key, image);
		this.added += image.content.length;
		if (this.added < this.maxBytes * PRUNE_INTERVAL) return;
		this.added = 0;
		const space = await statfs(this.folder).catch(() => undefined);
		// The folder can't be made.
		if (!space) return;
		const { bavail, bsize } = space;
		await pruneFolder(this.folder, Math.min(this.maxBytes, bavail * bsize));
	}
}
