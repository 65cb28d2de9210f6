import type { WithImages } from "@/components/mdx/types";
import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/types";

/** Returns the images of a blog for its pages, whose columns have the width of the settings. */
export function pageImages({ images }: Pick<Blog, "images">, { width }: Pick<Site, "width">): WithImages["images"] {
	return { get: (src) => images.get(src), output: images.output, textWidth: width };
}
