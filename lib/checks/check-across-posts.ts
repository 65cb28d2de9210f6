import { isSimilarKey } from "@/lib/content/taxonomies/similar-names";
import type { Post } from "@/lib/content/types";
import { slugKey } from "@/lib/content/urls/slug";
import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";
import { groupBy } from "@/lib/utils/group-by";

/** Reports what is only wrong beside other posts: titles and descriptions that several have, and tags that nearly equal another. */
export function checkAcrossPosts(posts: readonly Post[]): Diagnostic[] {
	return [
		...checkShared(posts, "title"),
		...checkShared(
			// Others are made from the text.
			posts.filter(({ positions }) => positions.description),
			"description",
		),
		...checkSimilarTags(posts),
	];
}

/** Reports a text that an earlier post of the same language has as well. */
function checkShared(posts: readonly Post[], field: "title" | "description"): Diagnostic[] {
	const groups = groupBy(posts, (post) => `${post.lang ?? ""}\n${post[field]?.trim().toLowerCase() ?? ""}`);
	return [...groups.values()].flatMap(([first, ...others]) =>
		others.flatMap((post) => {
			if (!first || !post[field]) return [];
			const message = `\`${first.file}\` has the same ${field}. Readers and search engines can't tell the two apart: give each its own.`;
			return createDiagnostic(`${field}-shared`, post.file, post.positions[field] ?? FILE_START, message);
		}),
	);
}

/** Reports a tag of a single post that is likely to be another one, misspelt. */
function checkSimilarTags(posts: readonly Post[]): Diagnostic[] {
	const uses = groupBy(
		posts.flatMap((post) => post.tags.map((tag) => ({ tag, post }))),
		({ tag }) => tag,
	);
	const tags = [...uses].map(([tag, used]) => ({ tag, key: slugKey(tag), used }));
	return tags.flatMap(({ tag, key, used: [use, ...others] }, index) => {
		if (!use || others.length > 0) return [];
		const [similar] = tags
			// Of two that are used once, the later one is reported.
			.filter((one, place) => (one.used.length > 1 || place < index) && isSimilarKey(one.key, key))
			.sort((a, b) => b.used.length - a.used.length);
		if (!similar) return [];
		const count = similar.used.length === 1 ? "1 post" : `${similar.used.length} posts`;
		const message = `Only this post has the tag \`${tag}\`, which is nearly \`${similar.tag}\` (${count}). Use that one if it is the same.`;
		return createDiagnostic("tag-similar", use.post.file, use.post.positions.tags ?? FILE_START, message);
	});
}
