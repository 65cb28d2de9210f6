import { DEFAULT_PERMALINK } from "@/lib/config/permalink";
import type { Site } from "@/lib/config/types";
import { isoDay } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";

/**
 * Gives posts whose files differ in their dates alone addresses of their own: the oldest keeps the common one, each later
 * one has its date in it. Systems whose addresses have dates allow such names. Returns those that were moved.
 */
export function disambiguatePaths(
	posts: readonly Post[],
	{ permalink = DEFAULT_PERMALINK, timeZone }: Partial<Pick<Site, "permalink">> & Pick<Site, "timeZone">,
): Post[] {
	const base = permalink.slice(0, permalink.indexOf(":"));
	const byPath = new Map<string, Post[]>();
	for (const post of posts) {
		// Whoever names an address means it.
		if (!post.positions.slug) byPath.set(post.path, [...(byPath.get(post.path) ?? []), post]);
	}
	const moved: Post[] = [];
	for (const namesakes of byPath.values()) {
		const [, ...later] = namesakes.toSorted((a, b) => timeOf(a) - timeOf(b) || (a.file < b.file ? -1 : 1));
		for (const post of later) {
			if (!post.date || timeOf(post) === Math.min(...namesakes.map(timeOf))) continue;
			post.path = `${base}${isoDay(post.date, timeZone).replaceAll("-", "/")}/${post.path.slice(base.length)}`;
			moved.push(post);
		}
	}
	return moved;
}

function timeOf({ date }: Post): number {
	return date?.time ?? -Infinity;
}
