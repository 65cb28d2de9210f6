import { createHash } from "node:crypto";
import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/types";
import type { ListKind, PostList } from "@/lib/content/taxonomies/list-kinds";
import type { Author } from "@/lib/content/types";
import { urlToFile } from "@/lib/content/urls/assets";
import { isLocal } from "@/lib/images/image-library";
import { hashEngineFiles } from "@/lib/utils/hash-files";
import { memoize } from "@/lib/utils/memoize";
import { listKindOgImage, listOgImage, siteOgImage } from "./list-og-image";
import { withLogo } from "./logo";
import { postOgImage } from "./post-og-image";
import { getShareableImage } from "./shareable-image";
import type { OgImage, Portrait } from "./types";

/** The code that draws OG images. Its hash is part of their URLs, as browsers and services cache images by URL. */
const DRAWING_CODE = [
	"lib/outputs/og-images/draw/",
	"lib/outputs/og-images/typeset/",
	"lib/metadata/og-images/colors.ts",
	"lib/config/look/palette.ts",
	"lib/utils/color/",
];
const HASH_LENGTH = 20;

/** Maps the path of each list to its image. */
const getListOgImages = memoize(async (blog: Blog): Promise<ReadonlyMap<string, OgImage>> => {
	const [site, groups] = await Promise.all([blog.site(), blog.lists()]);
	const images = new Map<string, OgImage>([["/", siteOgImage(site)]]);
	for (const { kind, path, lists } of groups) {
		if (lists.length >= kind.minLists) images.set(path, listKindOgImage(kind, site));
		for (const list of lists) images.set(list.path, await createListOgImage(blog, site, kind, list));
	}
	return images;
});

/** Finds the image of the index, a list or the page of all lists of a kind. */
export async function getListOgImage(blog: Blog, site: Site, path: string): Promise<OgImage | undefined> {
	if (path === "/") return siteOgImage(site);
	const found = await blog.list(path);
	if (found) return createListOgImage(blog, site, found.section.kind, found.list);
	const section = (await blog.navigation()).find((one) => one.path === path);
	return section && listKindOgImage(section.kind, site);
}

async function createListOgImage(blog: Blog, site: Site, kind: ListKind, list: PostList): Promise<OgImage> {
	return listOgImage(kind, list, site, list.author && (await getPortrait(blog, list.author)));
}

/** Maps hashes to the content of all OG images: those of lists, and of posts without a shareable image. */
export const getOgImages = memoize(async (blog: Blog): Promise<ReadonlyMap<string, OgImage>> => {
	const [site, lists, { byPath }] = await Promise.all([blog.site(), getListOgImages(blog), blog.visible()]);
	const images = [...lists.values()];
	for (const post of byPath.values()) {
		if (!(await getShareableImage(blog, post))) images.push(postOgImage(post, site));
	}
	const hashed = images.map(async (content) => {
		const image = await withLogo(blog, content);
		return [await hashOgImage(blog, image), image] as const;
	});
	return new Map(await Promise.all(hashed));
});

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
	];
	return createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, HASH_LENGTH);
}

async function getPortrait(blog: Blog, { image: src }: Author): Promise<Portrait | undefined> {
	if (!src || !isLocal(src)) return undefined;
	const [image, file] = [await blog.images.get(src), urlToFile(src)];
	return image && file !== undefined ? { file, hash: image.hash } : undefined;
}
