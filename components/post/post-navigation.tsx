import { hrefOf } from "@/components/site/href";
import type { Post } from "@/lib/content/types";

type Neighbour = Pick<Post, "path" | "title">;

/** The posts before and after this one, as two titles. */
export function PostNavigation({ newer, older }: { newer?: Neighbour; older?: Neighbour }) {
	if (!newer && !older) return null;
	return (
		<nav className="mt-4 grid grid-cols-2 gap-4 rule-above pt-2" aria-label="More posts">
			{older && (
				<a className="quiet" href={hrefOf(older.path)} rel="prev">
					<span className="ui block text-muted">Older</span> {older.title}
				</a>
			)}
			{newer && (
				<a className="quiet col-start-2 text-end" href={hrefOf(newer.path)} rel="next">
					<span className="ui block text-muted">Newer</span> {newer.title}
				</a>
			)}
		</nav>
	);
}
