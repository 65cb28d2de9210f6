import { PostImage } from "@/components/post/post-image";
import { PostWords } from "@/components/post/post-words";
import type { PostSummary } from "@/components/post/types";
import type { Site } from "@/lib/site/types";

/** One post in the grid of a list; without an image its words are set larger. `isFirst`: its image is the first of the page. */
export function PostCard({ isFirst, minutes: _, ...props }: PostSummary & { site: Site; isFirst: boolean }) {
	return (
		<article className="card">
			<PostImage post={props.post} place="card" priority={isFirst} />
			<PostWords {...props} />
		</article>
	);
}
