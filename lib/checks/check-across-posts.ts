import type { Post } from "@/lib/content/types";
import { groupBy } from "@/lib/utils/collections";
import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";

export function checkAcrossPosts(all: readonly Post[]): Diagnostic[] {
	// Of two posts, the older one is the original.
	const posts = all.toSorted((a, b) => (a.date?.time ?? -Infinity) - (b.date?.time ?? -Infinity) || 0);
	return [
		...checkShared(posts, "title"),
		...checkShared(
			// Other posts have a description that is made from their text.
			posts.filter(({ positions }) => positions.description),
			"description",
		),
	];
}

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
