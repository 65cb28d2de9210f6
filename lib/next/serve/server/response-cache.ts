// Next's cache handler of the server: https://nextjs.org/docs/app/api-reference/config/next-config-js/incrementalCacheHandlerPath.
// It is bundled into a file of its own, because Next loads it by its path.
import { createRequire } from "node:module";
import path from "node:path";
import type { CacheHandler } from "next/dist/server/lib/incremental-cache";
import type { CachedImageValue } from "next/dist/server/response-cache";
import { ResizedImages } from "./resized-images";

const load = createRequire(import.meta.url);
const { default: FileSystemCache }: typeof import("next/dist/server/lib/incremental-cache/file-system-cache") = load(
	"next/dist/server/lib/incremental-cache/file-system-cache",
);

type Get = CacheHandler["get"];
type Set = CacheHandler["set"];
/** What is known of a page or request that is kept. */
type ResponseContext = Parameters<InstanceType<typeof FileSystemCache>["set"]>[2];

/**
 * Keeps resized images with a digest, by which those that were cut by a crash or a full disk are made again: Next would send what is
 * left of them, and browsers would keep that for a year. Pages are kept as Next does it.
 */
export default class ResponseCache extends FileSystemCache {
	private readonly images: ResizedImages;

	constructor(context: ConstructorParameters<typeof FileSystemCache>[0]) {
		super(context);
		this.images = new ResizedImages(path.join(context.serverDistDir, "..", "cache"));
	}

	/** Returns what is kept under a key, or `null`. */
	override async get(...[key, context]: Parameters<Get>): ReturnType<Get> {
		if (context.kind !== "IMAGE") return super.get(key, context);
		const image = await this.images.read(key);
		if (!image) return null;
		const { content, lastModified, ...described } = image;
		return { lastModified, value: { kind: "IMAGE" as CachedImageValue["kind"], buffer: content, ...described } };
	}

	/** Keeps something under a key. */
	override async set(...[key, data, context]: Parameters<Set>): ReturnType<Set> {
		if (data?.kind !== "IMAGE") return super.set(key, data, context as ResponseContext);
		const { etag, upstreamEtag, extension, revalidate = 0, buffer: content } = data;
		await this.images.write(key, { etag, upstreamEtag, extension, revalidate, content, lastModified: Date.now() });
	}
}
