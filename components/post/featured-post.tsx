import { PostImage } from "@/components/post/post-image";
import { PostSummary } from "@/components/post/post-summary";
import type { PostListItem } from "@/components/post/types";
import type { Site } from "@/lib/config/types";

/** The post a list opens with, across the wide column: image and words side by side where there is room. */
export function FeaturedPost(props: PostListItem & { site: Site }) {
	return (
		<article className="card featured">
			<PostImage post={props.post} slot="featured" priority />
			<div>
				<PostSummary {...props} />
			</div>
		</article>
	);
}
