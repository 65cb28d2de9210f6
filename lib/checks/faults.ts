import { getCollection } from "@/lib/content/posts";
import type { Post } from "@/lib/content/types";
import { getCompiled } from "@/lib/markdown/compiled";
import type { Problem } from "@/lib/problem";

/** What an editor should see on the page of a post: everything that is wrong with it but for mere notices. */
export async function getFaults(post: Post): Promise<Problem[]> {
	const [{ problems }, compiled] = await Promise.all([getCollection(), getCompiled(post)]);
	const own = problems.filter((problem) => problem.file === post.file);
	return [...own, ...compiled.problems].filter((problem) => problem.severity !== "notice");
}
