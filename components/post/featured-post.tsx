import { PostImage } from "@/components/post/post-image";
import { PostWords } from "@/components/post/post-words";
import type { PostSummary } from "@/components/post/types";
import type { Site } from "@/lib/site/types";

/** The post a list opens with, across the wide column: image and words side by side where there is room. */
export function FeaturedPost(props: PostSummary & { site: Site }) {
	return (
		<article className="card featured">
			<PostImage post={props.post} place="featured" priority />
			<div>
				<PostWords {...props} />
			</div>
		</article>
	);
}
