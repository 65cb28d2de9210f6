import { getPermalink } from "@/features/sections/posts";
import type { Site } from "@/lib/config/site";
import { compareTrust } from "@/lib/config/trust";
import { isoDay } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { STATUS_RANK } from "@/lib/content/visibility";
import { groupBy } from "@/lib/utils/collections";
import { fileKey } from "@/lib/utils/paths";

type Settings = Partial<Pick<Site, "permalink" | "sections" | "strict">> & Pick<Site, "timeZone">;

export interface DisambiguatedPaths {
	/** Paths with the date, for posts with the same name as an older one. */
	dated: ReadonlyMap<Post, string>;
	/** Paths that end in a number, because the path without it is that of another post or page. */
	numbered: ReadonlyMap<Post, string>;
	/** The posts and pages whose paths are the same, or differ only in case; the first one keeps its path. */
	conflicts: readonly (readonly Post[])[];
}

/**
 * Makes paths unique. The oldest post keeps the path, so that a new post changes no other path. The date is added to
 * the paths of later posts, as in systems with dates in URLs, and a number if that is not enough. No post changes the path of one that
 * readers see sooner.
 */
export function disambiguatePaths(posts: readonly Post[], pages: readonly Post[], site: Settings): DisambiguatedPaths {
	const dated = addDates(posts, site);
	const pathOf = (post: Post) => dated.get(post) ?? post.path;
	const keyOf = (post: Post) => fileKey(pathOf(post));
	const all = [...pages, ...posts].sort(byPrecedence);
	const taken = new Set<string>();
	const numbered = new Map<Post, string>();
	for (const equals of groupBy(all, ({ folderTrust, status }) => `${folderTrust} ${STATUS_RANK[status]}`).values()) {
		const later = equals.filter((post) => {
			const isTaken = taken.has(keyOf(post));
			taken.add(keyOf(post));
			return isTaken;
		});
		for (const post of later) {
			const path = findFreePath(pathOf(post), taken);
			taken.add(fileKey(path));
			numbered.set(post, path);
		}
	}
	const conflicts = [...groupBy(all, keyOf).values()].filter((rivals) => rivals.length > 1);
	return { dated, numbered, conflicts };
}

/** Adds the date to the path of each post that is younger than another one with this path. */
function addDates(posts: readonly Post[], site: Settings): ReadonlyMap<Post, string> {
	const { timeZone, strict = true } = site;
	const paths = new Map<Post, string>();
	// In the owner's own content, two posts with the same explicit slug are a mistake.
	const byPath = groupBy(
		posts.filter((post) => !strict || !post.positions.slug),
		({ path }) => fileKey(path),
	);
	for (const rivals of byPath.values()) {
		const [oldest, ...later] = rivals.toSorted(byPrecedence);
		for (const post of later) {
			if (!post.date || !oldest || getTime(post) === getTime(oldest)) continue;
			// It would take the path as soon as readers see it, which is a conflict.
			if (post.folderTrust === oldest.folderTrust && getTime(post) < getTime(oldest)) continue;
			const permalink = getPermalink(post.file, site);
			const base = permalink.slice(0, permalink.indexOf(":"));
			paths.set(post, `${base}${isoDay(post.date, timeZone).replaceAll("-", "/")}/${post.path.slice(base.length)}`);
		}
	}
	return paths;
}

function findFreePath(path: string, taken: ReadonlySet<string>): string {
	let number = 2;
	while (taken.has(fileKey(`${path}-${number}`))) number += 1;
	return `${path}-${number}`;
}

/**
 * Posts of the most trust come first, then what readers see, then pages, then the oldest posts; posts of the same moment are sorted by file.
 * The date decides also when a post is due, so that it changes no other path then.
 */
function byPrecedence(a: Post, b: Post): number {
	const byTrust = compareTrust(b.folderTrust, a.folderTrust);
	const byStatus = STATUS_RANK[a.status] - STATUS_RANK[b.status];
	const byKind = Number(a.kind === "post") - Number(b.kind === "post");
	const byTime = getTime(a) < getTime(b) ? -1 : getTime(a) > getTime(b) ? 1 : 0;
	return byTrust || byStatus || byKind || byTime || (a.file < b.file ? -1 : 1);
}

function getTime({ date }: Post): number {
	return date?.time ?? -Infinity;
}
