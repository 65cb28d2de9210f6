import type { WithImages } from "@/components/mdx/types";
import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/site";

/** Returns the images of a blog for its pages, whose columns have the width of the settings. */
export function pageImages({ images }: Pick<Blog, "images">, { width }: Pick<Site, "width">): WithImages["images"] {
	return { get: (src) => images.get(src), encoding: images.encoding, textWidth: width };
}

/**
 * Returns the images of a blog for the page of a draft for review. Each has a single URL, that of the original, which the build replaces
 * by the encrypted image.
 */
export function reviewImages(blog: Pick<Blog, "images">, site: Pick<Site, "width">): WithImages["images"] {
	const images = pageImages(blog, site);
	const get: typeof images.get = async (src) => {
		const image = await images.get(src);
		return image && { ...image, asIs: true };
	};
	return { ...images, get };
}
