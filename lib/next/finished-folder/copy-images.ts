import { existsSync } from "node:fs";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { parseVariantUrl, urlWithoutExtension } from "@/lib/content/images/urls";
import { sitePath } from "@/lib/content/urls/resolve-url";
import { copyStaticFile, getHashedFiles, type HashedFile } from "@/lib/outputs/static-files/output";
import type { BuildManifest } from "@/lib/ship/site";
import { UsageError } from "@/lib/utils/usage-error";

/** What shows images, with their URLs. */
export interface Shown {
	/** The file of a page; none for all pages of an app. */
	file?: string | undefined;
	media: readonly string[];
}

/**
 * Copies images and fonts to those URLs of pages that show them unchanged. Returns the originals by the URL of the resized image; with
 * `keepsOriginals`, files whose URL changes with their content. Throws `UsageError` if a page shows an image of the blog that isn't there.
 */
export async function copyImages(
	blog: Blog,
	folder: string,
	shown: readonly Shown[],
	keepsOriginals: boolean,
): Promise<BuildManifest["images"]> {
	const images: BuildManifest["images"] = {};
	const copied = new Set<string>();
	const hashed = await getHashedFiles(blog);
	const copy = async ({ file, url }: HashedFile) => {
		if (!copied.has(url)) await copyStaticFile(blog.source, file, path.join(folder, url));
		copied.add(url);
	};
	const pageByUrl = new Map(shown.flatMap(({ file, media }) => media.map((url) => [url, file] as const)));
	for (const url of [...pageByUrl.keys()].sort()) {
		const variant = parseVariantUrl(url);
		const original = hashed.get(variant?.stem ?? urlWithoutExtension(url));
		// Next has written the images that components import.
		if (!original && !variant) continue;
		if (!original) {
			const file = pageByUrl.get(url);
			const page = file === undefined ? "A page" : `The page \`${path.relative(folder, file)}\``;
			const message = `${page} shows the image \`${url}\`, but no published file has this URL. Write the path of a file there, such as \`/img/a.png\`.`;
			throw new UsageError(message);
		}
		const source = sitePath(original.file);
		const isPublished = !keepsOriginals && existsSync(path.join(folder, source));
		if (variant) images[url] = isPublished ? source : original.url;
		if (!variant || !isPublished) await copy(original);
	}
	return images;
}
