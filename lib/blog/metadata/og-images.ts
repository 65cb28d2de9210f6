import { createHash } from "node:crypto";
import type { Blog } from "@/lib/blog/blog";
import { getTagLabels } from "@/lib/blog/list-items";
import { localizeSite, type Site } from "@/lib/config/site";
import { formatDate } from "@/lib/content/dates/dates";
import { isLocal } from "@/lib/content/images/image-library";
import {
	OG_IMAGE_HEIGHT,
	OG_IMAGE_WIDTH,
	type OgImage,
	ogImageColors,
	ogImagePath,
	type Portrait,
} from "@/lib/content/images/og-image";
import type { ListKind, PostList } from "@/lib/content/taxonomies/list-kinds";
import type { Author, Post } from "@/lib/content/types";
import { urlToFile } from "@/lib/content/urls/resolve-url";
import { hashEngineFiles } from "@/lib/utils/hash-files";
import { memoize } from "@/lib/utils/memoize";
import { getUrlPath } from "@/lib/utils/url";
import { listMissingFonts } from "./og-fonts";
import { absoluteUrl } from "./urls";

/** The formats that link previews support, and the least size of a large preview: https://developers.facebook.com/docs/sharing/webmasters/images/ */
const SHAREABLE_FORMATS = new Set(["jpeg", "png", "webp", "gif"]);
const MIN_SIZE = { width: 600, height: 315 };

/** The code that draws OG images. Its hash is part of their URLs, as browsers and services cache images by URL. */
const DRAWING_CODE = [
	"features/og-images/",
	"lib/content/images/og-image.ts",
	"lib/content/images/logo/logo.ts",
	"lib/i18n/find-messages.ts",
	"lib/blog/metadata/og-fonts.ts",
	"features/look/palette.ts",
	"lib/utils/color/",
];
const HASH_LENGTH = 20;

/** The image of a page for link previews: https://ogp.me/#structured */
export interface SocialImage {
	url: string;
	width?: number;
	height?: number;
	alt: string;
}

export interface ShareableImage {
	/** A path on the site, or an absolute URL. */
	path: string;
	width?: number;
	height?: number;
}

/** Returns the image that the post names, else an OG image. */
export async function getPostSocialImage(blog: Blog, site: Site, post: Post): Promise<SocialImage> {
	const shareable = await getShareableImage(blog, post);
	if (!shareable) return toSocialImage(blog, site, await postOgImage(blog, post, site));
	const { path, ...metadata } = shareable;
	return {
		url: absoluteUrl(site, path),
		...metadata,
		alt: (post.ogImage ? post.ogImage.alt : post.imageAlt) ?? post.title,
	};
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

/**
 * Returns the image of a post if link previews can show it: a raster image in a common format that is large enough and whose file exists.
 */
export async function getShareableImage(blog: Blog, post: Post): Promise<ShareableImage | undefined> {
	return (await readShareableImage(blog, post.ogImage?.src)) ?? readShareableImage(blog, post.image);
}

async function readShareableImage(blog: Blog, src: string | undefined): Promise<ShareableImage | undefined> {
	if (!src) return undefined;
	if (!isLocal(src))
		return URL.canParse(src, "https://a.invalid") && !/\.svg(?:[?#]|$)/i.test(src) ? { path: src } : undefined;
	const image = await blog.images.get(src);
	if (!image || !SHAREABLE_FORMATS.has(image.format)) return undefined;
	const { path, width, height } = image;
	if (width < MIN_SIZE.width || height < MIN_SIZE.height) return undefined;
	return { path, width, height };
}

/** Maps hashes to the content of all OG images: those of lists, and of posts without a shareable image. */
export const getOgImages = memoize(async (blog: Blog): Promise<ReadonlyMap<string, OgImage>> => {
	const locales = await blog.locales();
	if (blog.options.language === undefined && locales[0] !== blog) {
		return new Map((await Promise.all(locales.map((locale) => getOgImages(locale)))).flatMap((images) => [...images]));
	}
	const [site, lists, paths] = await Promise.all([blog.site(), getListOgImages(blog), blog.paths()]);
	const images = [...lists.values()];
	for (const path of paths) {
		const post = await blog.post(path);
		if (post && !(await getShareableImage(blog, post))) images.push(await postOgImage(blog, post, site));
	}
	const hashed = images.map(async (content) => {
		const image = await withLogo(blog, content);
		return [await hashOgImage(blog, image), image] as const;
	});
	return new Map(await Promise.all(hashed));
});

/** Maps the path of each list to its image. */
const getListOgImages = memoize(async (blog: Blog): Promise<ReadonlyMap<string, OgImage>> => {
	const [site, groups, indexPath] = await Promise.all([blog.site(), blog.lists(), blog.indexPath()]);
	const images = new Map<string, OgImage>([[indexPath, siteOgImage(site)]]);
	for (const { kind, path, lists } of groups) {
		if (lists.length >= kind.minLists) images.set(path, listKindOgImage(kind, site));
		for (const list of lists) images.set(list.path, await createListOgImage(blog, site, kind, list));
	}
	return images;
});

async function getListOgImage(blog: Blog, site: Site, path: string): Promise<OgImage | undefined> {
	if (path === (await blog.indexPath())) return siteOgImage(site);
	const found = await blog.list(path);
	if (found) return createListOgImage(blog, site, found.kind, found.list);
	const linked = (await blog.navigation()).find((one) => one.path === path);
	return linked && listKindOgImage(linked.kind, site);
}

async function createListOgImage(blog: Blog, site: Site, kind: ListKind, list: PostList): Promise<OgImage> {
	return listOgImage(kind, list, site, list.author && (await getPortrait(blog, list.author)));
}

async function getPortrait(blog: Blog, { image: src }: Author): Promise<Portrait | undefined> {
	if (!src || !isLocal(src)) return undefined;
	const [image, file] = [await blog.images.get(src), urlToFile(src)];
	// Icons can't be drawn.
	return image && image.format !== "ico" && file !== undefined ? { file, hash: image.hash } : undefined;
}

function siteOgImage(site: Site): OgImage {
	const { title, description, url, language } = site;
	const { host } = new URL(url);
	const below = description ? [description] : [];
	return { above: [], title, below, footer: [host + getUrlPath(url)], language, ...ogImageColors(site) };
}

function listKindOgImage(kind: ListKind, site: Site): OgImage {
	const { title, language, messages } = site;
	return { above: [], title: kind.label(messages), below: [], footer: [title], language, ...ogImageColors(site) };
}

function listOgImage(kind: ListKind, list: PostList, site: Site, portrait?: Portrait): OgImage {
	return {
		above: kind.isSingle ? [] : [kind.label(site.messages)],
		title: list.label,
		below: kind.details(list, site),
		footer: [site.title],
		language: site.language,
		...(portrait && { portrait }),
		...ogImageColors(site),
	};
}

async function postOgImage(blog: Blog, post: Post, site: Site): Promise<OgImage> {
	const { title, description, date } = post;
	const shared = { language: post.lang ?? site.language, ...ogImageColors(site) };
	if (post.kind === "page") {
		return { above: [], title, below: description ? [description] : [], footer: [site.title], ...shared };
	}
	return {
		above: post.authors.map(({ name }) => name),
		title,
		below: await getTagLabels(blog, post),
		footer: [site.title, ...(date ? [formatDate(date, localizeSite(site, post.lang))] : [])],
		...shared,
	};
}

async function withLogo(blog: Blog, image: OgImage): Promise<OgImage> {
	const [site, logo] = await Promise.all([blog.site(), blog.logo()]);
	if (!site.logo) return image;
	if (!logo || !("svg" in logo.image)) return { ...image, logo: null };
	const { viewBox, content } = logo.image.svg;
	return { ...image, logo: { viewBox, content, color: logo.title ? "accent" : "ink" } };
}

/** Hashes the content of an OG image and the code that draws it, so that images that look the same are one file. */
export async function hashOgImage(blog: Blog, image: OgImage): Promise<string> {
	const { above, title, below, footer, language, portrait, colors, logo } = image;
	const inputs = [
		await hashEngineFiles(blog.options.engineDir, DRAWING_CODE),
		above,
		title,
		below,
		footer,
		language,
		portrait,
		colors,
		logo,
		...listMissingFonts([...above, title, ...below, ...footer].join(" "), language),
	];
	return createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, HASH_LENGTH);
}
