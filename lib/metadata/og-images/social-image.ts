import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";
import { absoluteUrl } from "@/lib/metadata/urls";
import { withLogo } from "./logo";
import { getListOgImage, hashOgImage } from "./og-images";
import { postOgImage } from "./post-og-image";
import { getShareableImage } from "./shareable-image";
import { OG_IMAGE_HEIGHT, OG_IMAGE_WIDTH, type OgImage } from "./types";
import { ogImagePath } from "./url";

/** The image of a page for link previews: https://ogp.me/#structured */
export interface SocialImage {
	url: string;
	width?: number;
	height?: number;
	alt: string;
}

/** Returns the image that the post names, else an OG image. */
export async function getPostSocialImage(blog: Blog, site: Site, post: Post): Promise<SocialImage> {
	const shareable = await getShareableImage(blog, post);
	if (!shareable) return toSocialImage(blog, site, postOgImage(post, site));
	const { path, ...metadata } = shareable;
	return { url: absoluteUrl(site, path), ...metadata, alt: post.imageAlt ?? post.title };
}

/** Returns the image for all pages of a list by the path of the first. */
export async function getListSocialImage(blog: Blog, site: Site, path: string): Promise<SocialImage | undefined> {
	const image = await getListOgImage(blog, site, path);
	return image && toSocialImage(blog, site, image);
}

async function toSocialImage(blog: Blog, site: Site, content: OgImage): Promise<SocialImage> {
	const image = await withLogo(blog, content);
	const url = absoluteUrl(site, ogImagePath(await hashOgImage(blog, image)));
	return { url, width: OG_IMAGE_WIDTH, height: OG_IMAGE_HEIGHT, alt: image.title };
}
