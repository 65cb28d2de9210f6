import { PostTitle } from "@/components/post/post-title";
import type { Site } from "@/lib/config/types";
import type { Post } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

type Neighbour = Pick<Post, "path" | "title" | "lang">;

interface Props {
	newer?: Neighbour;
	older?: Neighbour;
	site: Site;
}

/** The posts before and after this one, as two titles. */
export function PostNavigation({ newer, older, site }: Props) {
	if (!newer && !older) return null;
	const { messages } = site;
	return (
		<nav className="neighbours" aria-label={messages.post.morePosts}>
			{older && (
				<a href={encodePath(older.path)} rel="prev">
					<span className="ui">{messages.post.older}</span> <PostTitle post={older} site={site} />
				</a>
			)}
			{newer && (
				<a href={encodePath(newer.path)} rel="next">
					<span className="ui">{messages.post.newer}</span> <PostTitle post={newer} site={site} />
				</a>
			)}
		</nav>
	);
}
