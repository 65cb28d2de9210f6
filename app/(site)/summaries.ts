import type { PostSummary } from "@/components/post/types";
import { getTags } from "@/lib/content/taxonomy";
import type { Post } from "@/lib/content/types";
import { excerptOf, getCompiled } from "@/lib/markdown/compiled";
import { once } from "@/lib/memo";
import { tagsOf } from "./post-links";

/** Summaries made so far, by path: a post stands in many lists, and its compiled body is large to read again. */
const getKnown = once("summaries", async () => new Map<string, Promise<PostSummary>>());

/** What a list shows of its posts. */
export async function summarise(posts: readonly Post[]): Promise<PostSummary[]> {
	const known = await getKnown();
	return Promise.all(
		posts.map((post) => {
			const summary = known.get(post.path) ?? summaryOf(post);
			known.set(post.path, summary);
			return summary;
		}),
	);
}

async function summaryOf(post: Post): Promise<PostSummary> {
	const [tags, compiled] = await Promise.all([getTags(), getCompiled(post)]);
	return { post, tags: tagsOf(post, tags), excerpt: excerptOf(post, compiled), minutes: compiled.facts.minutes };
}
