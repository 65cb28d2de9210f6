import type { Site } from "@/lib/config/types";
import { isFile } from "@/lib/content/source/files";
import type { Post } from "@/lib/content/types";
import { urlToFile } from "@/lib/content/urls/assets";
import { getImage, isLocal } from "@/lib/images/images";
import { publicFileSize } from "@/lib/images/public-file";
import type { BodyMetadata } from "@/lib/markdown/types";
import { absoluteUrl } from "@/lib/metadata/urls";
import { mediaType } from "@/lib/utils/media-type";
import type { Enclosure, FeedImage } from "./types";

/** The image of a post, unless its file isn't there. */
export async function getFeedImage(post: Post, site: Site): Promise<FeedImage | undefined> {
	const { image: src, imageAlt: alt = "" } = post;
	if (!src) return undefined;
	if (!isLocal(src)) return URL.canParse(src, site.url) ? { url: absoluteUrl(site, src), alt } : undefined;
	const image = await getImage(src);
	if (!image) return undefined;
	const { path, width, height } = image;
	return { url: absoluteUrl(site, path), alt, width, height, file: await enclose(path, site) };
}

/** The sound and film of the site's own that a post has. */
export async function getEnclosures({ files }: BodyMetadata, site: Site): Promise<Enclosure[]> {
	const urls = new Set(files.map(({ url }) => url).filter((url) => isLocal(url)));
	const found = await Promise.all([...urls].map((url) => enclose(url, site)));
	return found.filter((one) => one !== undefined).filter(({ type }) => /^(?:audio|video)\//.test(type));
}

async function enclose(path: string, site: Site): Promise<Enclosure | undefined> {
	const file = urlToFile(path);
	if (!file || !(await isFile(file))) return undefined;
	return { url: absoluteUrl(site, path), type: mediaType(file), length: await publicFileSize(file) };
}
