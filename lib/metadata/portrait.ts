import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/types";
import type { Author } from "@/lib/content/types";
import { isLocal } from "@/lib/images/image-library";
import { absoluteUrl } from "./urls";

/** Returns an absolute URL; `undefined` if there is no portrait, or its file is missing. */
export async function portraitUrl(blog: Blog, site: Site, { image }: Author): Promise<string | undefined> {
	if (!image) return undefined;
	if (!isLocal(image)) return URL.canParse(image, site.url) ? absoluteUrl(site, image) : undefined;
	const portrait = await blog.images.get(image);
	return portrait && absoluteUrl(site, portrait.path);
}
