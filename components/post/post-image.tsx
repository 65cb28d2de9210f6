import { prepareImage } from "@/components/mdx/image/image-props";
import type { ImageSlot } from "@/components/mdx/image/layout-widths";
import { Picture } from "@/components/mdx/image/picture";
import type { Post } from "@/lib/content/types";

interface Props {
	post: Post;
	slot: ImageSlot;
	priority?: boolean;
}

/** The image of a post; nothing if it has none or the file isn't there. */
export async function PostImage({ post, slot, priority }: Props) {
	const drawn = post.image && (await prepareImage(post.image, { slot, priority }));
	return drawn ? <Picture {...drawn} alt={post.imageAlt ?? ""} /> : null;
}
