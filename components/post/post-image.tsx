import type { Place } from "@/components/mdx/image-places";
import { drawImage } from "@/components/mdx/image-props";
import { Picture } from "@/components/mdx/picture";
import type { Post } from "@/lib/content/types";

interface Props {
	post: Post;
	place: Place;
	priority?: boolean;
}

/** The image of a post; nothing if it has none or the file isn't there. */
export async function PostImage({ post, place, priority }: Props) {
	const drawn = post.image && (await drawImage(post.image, { place, priority }));
	return drawn ? <Picture {...drawn} alt={post.imageAlt ?? ""} /> : null;
}
