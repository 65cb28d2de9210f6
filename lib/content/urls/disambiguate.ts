import { DEFAULT_PERMALINK } from "@/lib/config/permalink";
import type { Site } from "@/lib/config/types";
import { isoDay } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { groupBy } from "@/lib/utils/group-by";

/**
 * Resolves conflicts between posts whose file names differ only in the date, which systems with dates in URLs allow. The
 * oldest post keeps the path; the date is added to the paths of later ones. Returns the new path of each changed post.
 */
export function disambiguatePaths(
	posts: readonly Post[],
	{ permalink = DEFAULT_PERMALINK, timeZone }: Partial<Pick<Site, "permalink">> & Pick<Site, "timeZone">,
): ReadonlyMap<Post, string> {
	const base = permalink.slice(0, permalink.indexOf(":"));
	const paths = new Map<Post, string>();
	// An explicit slug is never changed.
	const byPath = groupBy(
		posts.filter((post) => !post.positions.slug),
		({ path }) => path,
	);
	for (const rivals of byPath.values()) {
		const [, ...later] = rivals.toSorted((a, b) => getTime(a) - getTime(b) || (a.file < b.file ? -1 : 1));
		const oldest = Math.min(...rivals.map(getTime));
		for (const post of later) {
			if (!post.date || getTime(post) === oldest) continue;
			paths.set(post, `${base}${isoDay(post.date, timeZone).replaceAll("-", "/")}/${post.path.slice(base.length)}`);
		}
	}
	return paths;
}

function getTime({ date }: Post): number {
	return date?.time ?? -Infinity;
}
