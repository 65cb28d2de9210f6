import { PostImage } from "@/components/post/post-image";
import { PostSummary } from "@/components/post/post-summary";
import type { PostListItem } from "@/components/post/types";
import type { Site } from "@/lib/config/types";

/** One post in the grid of a list; without an image its words are set larger. `isFirst`: its image is the first of the page. */
export function PostCard({ isFirst, minutes: _, ...props }: PostListItem & { site: Site; isFirst: boolean }) {
	return (
		<article className="card">
			<PostImage post={props.post} slot="card" priority={isFirst} />
			<PostSummary {...props} />
		</article>
	);
}
