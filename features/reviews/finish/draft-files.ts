import type { Blog } from "@/lib/blog/blog";
import { hostUrl } from "@/lib/config/site";
import { encodeImage } from "@/lib/content/images/encode-image";
import { hasImageExtension } from "@/lib/content/images/formats";
import type { LocalImage } from "@/lib/content/images/image-library";
import { readPublicFile } from "@/lib/content/images/sanitize-svg";
import { variantUrl } from "@/lib/content/images/urls";
import type { Post } from "@/lib/content/types";
import { fileToUrl } from "@/lib/content/urls/resolve-url";
import { listDraftFiles, listPublishedFiles } from "@/lib/outputs/static-files/published-files";
import { getMediaType } from "@/lib/utils/media-type";
import type { DraftFile } from "./seal";

const MAX_WIDTH = 1600;

/** Reads the files that the page of a draft shows or links to, and that no published page has at the same URL. */
export async function readDraftFiles(blog: Blog, post: Post, html: string): Promise<DraftFile[]> {
	const [site, files, published] = await Promise.all([
		blog.site(),
		listDraftFiles(blog, post),
		listPublishedFiles(blog).then((all) => new Set(all)),
	]);
	const found: DraftFile[] = [];
	const inPage = (url: string) =>
		[...new Set([url, escapeAttribute(url)].map((one) => hostUrl(site, one)))].filter((one) => html.includes(one));
	for (const file of files) {
		const image = hasImageExtension(file) ? await blog.images.get(fileToUrl(file)) : undefined;
		const imageUrls = image ? inPage(image.src.replace(/#.*$/, "")) : [];
		if (image && imageUrls.length > 0) found.push({ urls: imageUrls, ...(await encode(blog, file, image)) });
		const fileUrls = published.has(file) ? [] : inPage(fileToUrl(file));
		if (fileUrls.length > 0) {
			found.push({ urls: fileUrls, type: getMediaType(file), content: await readPublicFile(blog.source, file) });
		}
	}
	return found;
}

/** Returns an image as it is encrypted: an animation or SVG unchanged, all others encoded once. */
async function encode(blog: Blog, file: string, { asIs, src }: LocalImage): Promise<Omit<DraftFile, "urls">> {
	const read = () => readPublicFile(blog.source, file);
	const encoded = asIs ? undefined : await encodeImage(blog.options.cacheDir, variantUrl(src, MAX_WIDTH, "webp"), read);
	return encoded
		? { type: "image/webp", content: encoded.content }
		: { type: getMediaType(src), content: await read() };
}

function escapeAttribute(url: string): string {
	return url.replaceAll("&", "&amp;").replaceAll("'", "&#x27;");
}
