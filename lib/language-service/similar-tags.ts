import type { Blog } from "@/lib/blog/blog";
import { isSimilarKey } from "@/lib/content/taxonomies/similar-names";
import type { Post } from "@/lib/content/types";
import { slugKey } from "@/lib/content/urls/slug";
import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";

/** A tag with the number of its posts. */
interface CountedTag {
	tag: string;
	count: number;
}

/**
 * Lists the tags that one of a post is likely to be, misspelt, the most frequent first: those of other posts and of `tags.yml`. None
 * for a tag that other posts have as well, or that `tags.yml` has.
 */
export async function listSimilarTags(blog: Blog, tag: string): Promise<CountedTag[]> {
	const { posts, definedTags } = await blog.collection();
	const counts = new Map<string, number>();
	for (const used of posts.flatMap(({ tags }) => tags)) counts.set(used, (counts.get(used) ?? 0) + 1);
	const key = slugKey(tag);
	if ((counts.get(tag) ?? 0) > 1 || definedTags.has(key)) return [];
	for (const { label, name } of definedTags.values()) if (!counts.has(label ?? name)) counts.set(label ?? name, 0);
	return [...counts]
		.filter(([other]) => other !== tag && isSimilarKey(slugKey(other), key))
		.map(([tag, count]) => ({ tag, count }))
		.sort((a, b) => b.count - a.count);
}

/** Reports the tags of a post that are likely to be others, misspelt. The desk has those of all posts, where they can be merged. */
export async function checkTags(blog: Blog, { file, tags, positions }: Post): Promise<Diagnostic[]> {
	const found = await Promise.all(
		tags.map(async (tag): Promise<Diagnostic[]> => {
			const [similar] = await listSimilarTags(blog, tag);
			if (!similar) return [];
			const count = similar.count === 1 ? "1 post" : `${similar.count} posts`;
			const message = `Only this post has the tag \`${tag}\`, which is nearly \`${similar.tag}\` (${count}). Use that one if it is the same.`;
			const position = positions.tags ?? positions.categories ?? positions.keywords ?? FILE_START;
			return [createDiagnostic("tag-similar", file, position, message)];
		}),
	);
	return found.flat();
}
