import type { PostListItem } from "@/components/post/types";
import { getTags } from "@/lib/content/taxonomies/taxonomies";
import type { Post } from "@/lib/content/types";
import { getCompiled, getExcerpt } from "@/lib/markdown/compiled-posts";
import { once } from "@/lib/utils/memoize";
import { tagsOf } from "./post-links";

/** Summaries made so far, by path: a post stands in many lists, and its compiled body is large to read again. */
const getKnown = once("summaries", async () => new Map<string, Promise<PostListItem>>());

/** What a list shows of its posts. */
export async function getListItems(posts: readonly Post[]): Promise<PostListItem[]> {
	const known = await getKnown();
	return Promise.all(
		posts.map((post) => {
			const summary = known.get(post.path) ?? summaryOf(post);
			known.set(post.path, summary);
			return summary;
		}),
	);
}

async function summaryOf(post: Post): Promise<PostListItem> {
	const [tags, compiled] = await Promise.all([getTags(), getCompiled(post)]);
	return { post, tags: tagsOf(post, tags), excerpt: getExcerpt(post, compiled), minutes: compiled.metadata.minutes };
}
