import { imageProps, type Place } from "@/components/mdx/image-props";
import type { Post } from "@/lib/content/types";

interface Props {
	post: Post;
	place: Place;
	priority?: boolean;
}

/** The image of a post; nothing if it has none or the file isn't there. */
export async function PostImage({ post, place, priority }: Props) {
	const props = post.image && (await imageProps(post.image, { place, priority }));
	if (!props) return null;
	return <img {...props} alt={post.imageAlt ?? ""} />;
}
