import { DEFAULT_PERMALINK } from "@/lib/config/permalink";
import type { Site } from "@/lib/config/types";
import { isoDay } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { groupBy } from "@/lib/utils/group-by";

type Settings = Partial<Pick<Site, "permalink" | "strict">> & Pick<Site, "timeZone">;

/** The paths that posts got because others have theirs. */
export interface DisambiguatedPaths {
	/** The paths of posts with the same name as an older one, which contain their date. */
	dated: ReadonlyMap<Post, string>;
	/** The paths that end in a number, because the path without it is that of another post or page. */
	numbered: ReadonlyMap<Post, string>;
	/** The posts and pages that wanted the same path, the one that keeps it first. */
	conflicts: readonly (readonly Post[])[];
}

/**
 * Gives each post and page a path of its own. The oldest keeps the path that several want, so that a new post changes no
 * other path; a later one gets its date into its path, as in systems with dates in URLs, and a number if that is not enough.
 */
export function disambiguatePaths(posts: readonly Post[], pages: readonly Post[], site: Settings): DisambiguatedPaths {
	const dated = addDates(posts, site);
	const pathOf = (post: Post) => dated.get(post) ?? post.path;
	const all = [...pages, ...posts];
	const taken = new Set(all.map(pathOf));
	const numbered = new Map<Post, string>();
	const conflicts = [...groupBy(all, pathOf).values()].filter((rivals) => rivals.length > 1);
	for (const rivals of conflicts) {
		rivals.sort(byPrecedence);
		for (const post of rivals.slice(1)) {
			const path = findFreePath(pathOf(post), taken);
			taken.add(path);
			numbered.set(post, path);
		}
	}
	return { dated, numbered, conflicts };
}

/** Adds the date to the path of each post that is younger than another one with this path. */
function addDates(
	posts: readonly Post[],
	{ permalink = DEFAULT_PERMALINK, timeZone, strict = true }: Settings,
): ReadonlyMap<Post, string> {
	const base = permalink.slice(0, permalink.indexOf(":"));
	const paths = new Map<Post, string>();
	// In content that is the owner's own, two posts of the same explicit slug are a mistake.
	const byPath = groupBy(
		posts.filter((post) => !strict || !post.positions.slug),
		({ path }) => path,
	);
	for (const rivals of byPath.values()) {
		const [oldest, ...later] = rivals.toSorted(byPrecedence);
		for (const post of later) {
			if (!post.date || !oldest || getTime(post) === getTime(oldest)) continue;
			paths.set(post, `${base}${isoDay(post.date, timeZone).replaceAll("-", "/")}/${post.path.slice(base.length)}`);
		}
	}
	return paths;
}

function findFreePath(path: string, taken: ReadonlySet<string>): string {
	let number = 2;
	while (taken.has(`${path}-${number}`)) number += 1;
	return `${path}-${number}`;
}

/** Sorts pages first, then the oldest; the order of files decides between posts of the same moment. */
function byPrecedence(a: Post, b: Post): number {
	const byKind = Number(a.kind === "post") - Number(b.kind === "post");
	const byTime = getTime(a) < getTime(b) ? -1 : getTime(a) > getTime(b) ? 1 : 0;
	return byKind || byTime || (a.file < b.file ? -1 : 1);
}

/** Returns the time of a post; a draft without a date is younger than every other post. */
function getTime({ date, status }: Post): number {
	return date?.time ?? (status === "draft" ? Infinity : -Infinity);
}
