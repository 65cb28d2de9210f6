import path from "node:path";
import { type Blog, type Post, readNewImage, resolveAssetFile, writeNew } from "quire-blog/tools/blog";
import type { BodyFacts } from "@/packages/desk/src/model/blog-types";
import {
	chooseImageFolder,
	type ImageUse,
	imageMarkdown,
	imageUrlFrom,
	nameImage,
	numberName,
} from "@/packages/desk/src/model/new-image";
import type { StoredImage } from "@/packages/desk/src/model/protocol";
import { dayOf } from "@/packages/desk/src/model/time";

/** An image that an editor adds to a post. */
export interface NewImage {
	bytes: Buffer;
	/** The browser's file name; may be empty. */
	fileName: string;
	/** The heading above its position in the post. */
	heading: string;
	alt: string;
}

/** Stores an image beside a post, or where the blog keeps the images of such posts. Never overwrites another file. */
export async function storeImage(
	blog: Blog,
	facts: ReadonlyMap<string, BodyFacts>,
	post: Post,
	{ bytes, fileName, heading, alt }: NewImage,
): Promise<StoredImage | { problem: string }> {
	const image = await readNewImage(bytes, fileName);
	if ("problem" in image) return image;
	const folder = await findFolder(blog, facts, post);
	const name = nameImage({ fileName, heading, title: post.title, extension: image.extension });
	const file = await writeFirstFree(blog, folder, name, bytes);
	if (file === undefined) {
		return { problem: `There is no place for images of this post: \`${folder}\` is outside the content folder.` };
	}
	const { width, height, excess } = image;
	return {
		markdown: imageMarkdown(imageUrlFrom(post.file, file), alt),
		path: blog.source.diskPath(file),
		width,
		height,
		size: bytes.length,
		...(excess && { warning: `The image is large: ${excess}.` }),
	};
}

async function findFolder(blog: Blog, facts: ReadonlyMap<string, BodyFacts>, post: Post): Promise<string> {
	const [{ posts, pages }, { timeZone }] = await Promise.all([blog.collection(), blog.site()]);
	const use = (one: Post): ImageUse => ({ file: one.file, images: listOwnImages(one, facts.get(one.file)) });
	const others = [...posts, ...pages].filter(({ file }) => file !== post.file);
	const day = dayOf(post.date ?? blog.options.now(), timeZone);
	return chooseImageFolder({ ...use(post), day }, others.map(use));
}

/** Lists the images of the blog that a post uses, as paths in this blog's layout. */
export function listOwnImages(post: Post, facts: Pick<BodyFacts, "checked"> | undefined): string[] {
	const urls = [
		...(facts?.checked.images ?? []).map(({ url }) => url),
		...[post.image, post.ogImage?.src].filter((url) => url !== undefined),
	];
	return [...new Set(urls.flatMap((url) => resolveAssetFile(post.file, url) ?? []))];
}

async function writeFirstFree(blog: Blog, folder: string, name: string, bytes: Buffer): Promise<string | undefined> {
	for (let n = 1; ; n += 1) {
		const file = path.posix.join(folder, numberName(name, n));
		const target = blog.source.newFilePath(file);
		if (target === undefined) return undefined;
		if (await writeNew(target, bytes)) return file;
	}
}
