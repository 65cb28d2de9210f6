import type { Collection } from "@/lib/content/collection";
import { isSimilarKey } from "@/lib/content/taxonomies/names";
import { slugKey } from "@/lib/content/urls/slug";
import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";

interface CountedTag {
	tag: string;
	count: number;
}

/**
 * Returns a function that lists the tags of which a tag may be a misspelling, the most frequent first: those of posts and of `tags.yml`. The
 * list is empty for a tag that several posts or `tags.yml` have.
 */
export function createSimilarTagFinder({
	posts,
	definedTags,
}: Pick<Collection, "posts" | "definedTags">): (tag: string) => CountedTag[] {
	const counts = new Map<string, number>();
	for (const tag of posts.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	for (const { label, name } of definedTags.values()) if (!counts.has(label ?? name)) counts.set(label ?? name, 0);
	const all = [...counts].map(([tag, count]) => ({ tag, count, key: slugKey(tag) }));
	return (tag) => {
		const key = slugKey(tag);
		if ((counts.get(tag) ?? 0) > 1 || definedTags.has(key)) return [];
		return all
			.filter((other) => other.tag !== tag && isSimilarKey(other.key, key))
			.map(({ tag, count }) => ({ tag, count }))
			.sort((a, b) => b.count - a.count);
	};
}

/** Reports tags of a single post that may be misspellings of other tags. */
export function checkTags(collection: Pick<Collection, "posts" | "definedTags">): Diagnostic[] {
	const findSimilarTags = createSimilarTagFinder(collection);
	return collection.posts.flatMap(({ file, tags, positions }) =>
		tags.flatMap((tag) => {
			const [similar] = findSimilarTags(tag);
			if (!similar) return [];
			const count = similar.count === 1 ? "1 post" : `${similar.count} posts`;
			const message = `Only this post has the tag \`${tag}\`, which is nearly \`${similar.tag}\` (${count}). Use that one if it is the same.`;
			const position = positions.tags ?? positions.categories ?? positions.keywords ?? FILE_START;
			return createDiagnostic("tag-similar", file, position, message);
		}),
	);
}
