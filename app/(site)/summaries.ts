import type { PostSummary } from "@/components/post/types";
import type { Post } from "@/lib/content/types";
import { excerptOf, getCompiled } from "@/lib/markdown/compiled";

/** What a list shows of its posts. */
export async function summarise(posts: readonly Post[]): Promise<PostSummary[]> {
	return Promise.all(
		posts.map(async (post) => {
			const compiled = await getCompiled(post);
			return { post, excerpt: excerptOf(post, compiled), minutes: compiled.facts.minutes };
		}),
	);
}
