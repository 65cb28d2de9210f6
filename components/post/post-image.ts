import { type ImageOptions, type PreparedImage, prepareImage } from "@/components/mdx/image/image-props";
import type { WithImages } from "@/components/mdx/types";
import type { Post } from "@/lib/content/types";

/** Prepares the image of a post for a slot of the layout; returns `undefined` if it has none or the file is missing. */
export async function preparePostImage(
	post: Pick<Post, "image">,
	options: ImageOptions,
	images: WithImages["images"],
): Promise<PreparedImage | undefined> {
	return post.image ? prepareImage(images, post.image, options) : undefined;
}
