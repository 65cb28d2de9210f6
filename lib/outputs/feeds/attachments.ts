import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import { urlToFile } from "@/lib/content/urls/resolve-url";
import { isLocal } from "@/lib/images/image-library";
import { publicFileSize } from "@/lib/images/sanitize-svg";
import type { BodyMetadata } from "@/lib/markdown/compiled-post";
import { absoluteUrl } from "@/lib/metadata/urls";
import { getMediaType } from "@/lib/utils/media-type";
import type { Enclosure, FeedImage } from "./types";

/** Returns `undefined` for a post without an image, or whose image is missing. */
export async function getFeedImage(blog: Blog, post: Post, site: Site): Promise<FeedImage | undefined> {
	const { image: src, imageAlt: alt = "" } = post;
	if (!src) return undefined;
	if (!isLocal(src)) return URL.canParse(src, site.url) ? { url: absoluteUrl(site, src), alt } : undefined;
	const image = await blog.images.get(src);
	if (!image) return undefined;
	const { path, width, height } = image;
	return { url: absoluteUrl(site, path), alt, width, height, file: await createEnclosure(blog, path, site) };
}

/** Returns the audio and video files of the site that a post uses. */
export async function getEnclosures(blog: Blog, { files }: BodyMetadata, site: Site): Promise<Enclosure[]> {
	const urls = new Set(files.map(({ url }) => url).filter((url) => isLocal(url)));
	const enclosures = await Promise.all([...urls].map((url) => createEnclosure(blog, url, site)));
	return enclosures
		.filter((enclosure) => enclosure !== undefined)
		.filter(({ type }) => /^(?:audio|video)\//.test(type));
}

async function createEnclosure(blog: Blog, path: string, site: Site): Promise<Enclosure | undefined> {
	const file = urlToFile(path);
	if (!file || !(await blog.source.isFile(file))) return undefined;
	return { url: absoluteUrl(site, path), type: getMediaType(file), length: await publicFileSize(blog.source, file) };
}
