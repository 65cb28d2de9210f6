import type { Site } from "@/lib/config/site";
import { compareTrust } from "@/lib/config/trust";
import { isoDay } from "@/lib/content/dates/dates";
import { getPermalink } from "@/lib/content/sections";
import type { Post } from "@/lib/content/types";
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
 * the paths of later posts, as in systems with dates in URLs, and a number if that is not enough.
 */
export function disambiguatePaths(posts: readonly Post[], pages: readonly Post[], site: Settings): DisambiguatedPaths {
	const dated = addDates(posts, site);
	const pathOf = (post: Post) => dated.get(post) ?? post.path;
	const keyOf = (post: Post) => fileKey(pathOf(post));
	const all = [...pages, ...posts];
	const taken = new Set(all.map(keyOf));
	const numbered = new Map<Post, string>();
	const conflicts = [...groupBy(all, keyOf).values()].filter((rivals) => rivals.length > 1);
	for (const rivals of conflicts) {
		rivals.sort(byPrecedence);
		for (const post of rivals.slice(1)) {
			const path = findFreePath(pathOf(post), taken);
			taken.add(fileKey(path));
			numbered.set(post, path);
		}
	}
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

/** Those of the most trust come first, then pages, then the oldest posts; posts of the same moment are sorted by file. */
function byPrecedence(a: Post, b: Post): number {
	const byTrust = compareTrust(b.folderTrust, a.folderTrust);
	const byKind = Number(a.kind === "post") - Number(b.kind === "post");
	const byTime = getTime(a) < getTime(b) ? -1 : getTime(a) > getTime(b) ? 1 : 0;
	return byTrust || byKind || byTime || (a.file < b.file ? -1 : 1);
}

/** A draft without a date is younger than every other post. */
function getTime({ date, status }: Post): number {
	return date?.time ?? (status === "draft" ? Infinity : -Infinity);
}
