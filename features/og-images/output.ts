import type { Blog } from "@/lib/blog/blog";
import { getOgImages } from "@/lib/blog/metadata/og-images";
import { IMMUTABLE, type Output, type OutputFile } from "@/lib/blog/output";
import { type OgImage, ogImagePath, parseOgImageHash } from "@/lib/content/images/og-image";
import { readPublicFile } from "@/lib/content/images/sanitize-svg";
import { OG_IMAGES, renderOgImage } from "./output/cache";

/** One image is typeset while another one is encoded on another core. */
const CONCURRENCY = 2;

/** The OG images of pages; a server draws each one when it is first requested. */
export const ogImages: Output = {
	name: "og-images",
	isOnDemand: true,
	caches: { [OG_IMAGES]: 512 * 1024 ** 2 },
	files: renderOgImages,
	find: async (blog, path) => {
		const hash = parseOgImageHash(path.replace("/share/", ""));
		const image = hash === undefined ? undefined : (await getOgImages(blog)).get(hash);
		return hash === undefined || !image ? undefined : renderFile(blog, hash, image);
	},
	routes: async () => [{ source: "/share/:path", file: "/share/:path" }],
	fileHeaders: async () => ({
		"/share/*": [{ key: "Cache-Control", value: IMMUTABLE }],
	}),
};

async function* renderOgImages(blog: Blog): AsyncGenerator<OutputFile> {
	const queue = [...(await getOgImages(blog))];
	for (let start = 0; start < queue.length; start += CONCURRENCY) {
		const batch = queue.slice(start, start + CONCURRENCY);
		yield* await Promise.all(batch.map(([hash, image]) => renderFile(blog, hash, image)));
	}
}

async function renderFile(blog: Blog, hash: string, image: OgImage): Promise<OutputFile> {
	const readPortrait = ({ file }: { file: string }) => readPublicFile(blog.source, file);
	return { path: ogImagePath(hash), content: await renderOgImage(blog.options.cacheDir, hash, image, readPortrait) };
}
