import { getBlog } from "quire-blog/tools/blog";
import { DeskPage, type Page } from "./document";

/** The page for paths without one, and for posts that are not there (any more). */
export async function showMissing(): Promise<Page> {
	const site = await getBlog().site();
	const content = (
		<DeskPage site={site} section="/" title="There is no such page" pending={0}>
			<p className="desk-empty">
				If it was about a post, its file may have been moved or deleted. <a href="/">All posts</a> are here.
			</p>
		</DeskPage>
	);
	return { title: "There is no such page", content };
}

/** Renders why the content can't be read. */
export function showUnreadable(problem: string) {
	return <p>{problem}</p>;
}
