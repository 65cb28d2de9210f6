import type { PostSummary } from "@/components/post/types";
import { getTags } from "@/lib/content/taxonomy";
import type { Post } from "@/lib/content/types";
import { excerptOf, getCompiled } from "@/lib/markdown/compiled";
import { tagsOf } from "./post-links";

/** What a list shows of its posts. */
export async function summarise(posts: readonly Post[]): Promise<PostSummary[]> {
	const tags = await getTags();
	return Promise.all(
		posts.map(async (post) => {
			const compiled = await getCompiled(post);
			return { post, tags: tagsOf(post, tags), excerpt: excerptOf(post, compiled), minutes: compiled.facts.minutes };
		}),
	);
}
