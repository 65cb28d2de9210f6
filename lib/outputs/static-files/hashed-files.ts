import type { Blog } from "@/lib/blog/blog";
import { fileToUrl } from "@/lib/content/urls/resolve-url";
import { listFontFiles } from "@/lib/images/fonts/fonts";
import { hasImageExtension } from "@/lib/images/formats";
import { urlWithoutExtension } from "@/lib/images/urls";
import { memoize } from "@/lib/utils/memoize";
import { listPublishedFiles } from "./published-files";

/** An image or a font that pages load. */
export interface HashedFile {
	/** Relative to the content folder. */
	file: string;
	/** Its URL, with a hash of its content. */
	url: string;
	hash: string;
}

/** Returns the published images and the owner's fonts, by their hashed URL without its extension. */
export const getHashedFiles = memoize(async (blog: Blog): Promise<Map<string, HashedFile>> => {
	const files = new Map<string, HashedFile>();
	// One after the other, as most were measured for the pages before.
	for (const file of (await listPublishedFiles(blog)).filter(hasImageExtension)) {
		const image = await blog.images.get(fileToUrl(file));
		if (image) files.set(urlWithoutExtension(image.src), { file, url: image.src, hash: image.hash });
	}
	for (const { file, src, hash } of listFontFiles(await blog.fonts())) {
		files.set(urlWithoutExtension(src), { file, url: src, hash });
	}
	return files;
});
