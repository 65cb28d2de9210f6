import { hrefOf } from "@/components/site/href";
import type { Post } from "@/lib/content/types";

type Neighbour = Pick<Post, "path" | "title">;

/** The posts before and after this one, as two titles. */
export function PostNavigation({ newer, older }: { newer?: Neighbour; older?: Neighbour }) {
	if (!newer && !older) return null;
	return (
		<nav className="neighbours" aria-label="More posts">
			{older && (
				<a href={hrefOf(older.path)} rel="prev">
					<span className="ui">Older</span> {older.title}
				</a>
			)}
			{newer && (
				<a href={hrefOf(newer.path)} rel="next">
					<span className="ui">Newer</span> {newer.title}
				</a>
			)}
		</nav>
	);
}
