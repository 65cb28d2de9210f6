import { assetFile } from "@/lib/content/assets";
import { isFile } from "@/lib/content/files";
import type { Post } from "@/lib/content/types";
import type { Facts } from "@/lib/markdown/types";
import { getImage, isLocal } from "@/lib/media/images";
import { mediaType } from "@/lib/media/media-type";
import { publishedSize } from "@/lib/media/published";
import { absolute } from "@/lib/seo/addresses";
import type { Site } from "@/lib/site/types";
import type { Enclosure, FeedImage } from "./types";

/** The image of a post, unless its file isn't there. */
export async function imageOf(post: Post, site: Site): Promise<FeedImage | undefined> {
	const { image: src, imageAlt: alt = "" } = post;
	if (!src) return undefined;
	if (!isLocal(src)) return URL.canParse(src, site.url) ? { url: absolute(site, src), alt } : undefined;
	const image = await getImage(src);
	if (!image) return undefined;
	const { path, width, height } = image;
	return { url: absolute(site, path), alt, width, height, file: await enclose(path, site) };
}

/** The sound and film of the site's own that a post has. */
export async function mediaOf({ files }: Facts, site: Site): Promise<Enclosure[]> {
	const urls = new Set(files.map(({ url }) => url).filter((url) => isLocal(url)));
	const found = await Promise.all([...urls].map((url) => enclose(url, site)));
	return found.filter((one) => one !== undefined).filter(({ type }) => /^(?:audio|video)\//.test(type));
}

async function enclose(path: string, site: Site): Promise<Enclosure | undefined> {
	const file = assetFile(path);
	if (!file || !(await isFile(file))) return undefined;
	return { url: absolute(site, path), type: mediaType(file), length: await publishedSize(file) };
}
