import { Title } from "@/components/post/title";
import type { Post } from "@/lib/content/types";
import { hrefOf } from "@/lib/href";
import type { Site } from "@/lib/site/types";

type Neighbour = Pick<Post, "path" | "title" | "lang">;

interface Props {
	newer?: Neighbour;
	older?: Neighbour;
	site: Site;
}

/** The posts before and after this one, as two titles. */
export function PostNavigation({ newer, older, site }: Props) {
	if (!newer && !older) return null;
	const { words } = site;
	return (
		<nav className="neighbours" aria-label={words.post.morePosts}>
			{older && (
				<a href={hrefOf(older.path)} rel="prev">
					<span className="ui">{words.post.older}</span> <Title post={older} site={site} />
				</a>
			)}
			{newer && (
				<a href={hrefOf(newer.path)} rel="next">
					<span className="ui">{words.post.newer}</span> <Title post={newer} site={site} />
				</a>
			)}
		</nav>
	);
}
