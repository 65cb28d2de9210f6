import { statSync } from "node:fs";
import { compareTrust, isRestricted, type Trust } from "@/lib/config/trust";
import { isPostSource } from "@/lib/content/layout/file-kinds";
import { isInDrafts, isPostPath } from "@/lib/content/layout/layout";
import { groupBy } from "@/lib/utils/collections";
import type { ListedFile, Listing } from "./list-files";
import { findPostPath, type OpenedContent } from "./open-content";

/** Why a file with hard links is not published from a folder with less trust than others, as a phrase that follows its name. */
export const HARD_LINK_PROBLEM =
	"is not published, as it has another name by a hard link and is in a folder with less `trust` than others. Make a copy.";

/**
 * The sources of posts and the files of drafts' folders, by their path and inode on disk. Those that no symbolic link leads to come first, then those in
 * folders with more trust.
 */
export interface Sources {
	byPath: ReadonlyMap<string, readonly ListedFile[]>;
	/** Only those with hard links. */
	byInode: ReadonlyMap<string, readonly ListedFile[]>;
	trustOf: TrustOf;
}

type TrustOf = (one: ListedFile) => Trust;

/** `trustOf` returns the trust of the folder of a file. */
export function groupSources(listings: readonly Listing[], trustOf: TrustOf): Sources {
	const listed = listings.flatMap(({ files }) => files);
	const sources = listed.filter(({ file }) => isPostSource(file) || isInDrafts(file));
	const linked = sources.filter(({ isLinked }) => isLinked);
	const sorted = [
		...sources.filter(({ isLinked }) => !isLinked),
		...linked.sort((a, b) => compareTrust(trustOf(b), trustOf(a))),
	];
	const byInode = groupBy(sorted, ({ real }) => findSharedInode(real) ?? "");
	byInode.delete("");
	return { byPath: groupBy(sorted, ({ real }) => real), byInode, trustOf };
}

/**
 * Leaves out the files that are the source of a post with another name, and reports them, unless a folder of static files that is in one of posts, or a
 * link to one, lists them. Does the same with hard links in a folder with less trust than others, as these may be any file, such as `.env`.
 */
export function leaveOutSecondNames({ folders, trust }: OpenedContent, listing: Listing, sources: Sources): Listing {
	const links = [...listing.links];
	const files = listing.files.filter((one) => {
		const name = findOtherName(sources, one);
		const isSource = isPostPath(one.file) && isPostSource(one.file);
		const isForeign = isSource && isRestricted(sources.trustOf(one), trust) && findSharedInode(one.real) !== undefined;
		const isOfPosts = one.isLinked ? findPostPath(folders, one.real) !== undefined : sources.byPath.has(one.real);
		const isExpected = isOfPosts && !isPostPath(one.file);
		const second = `is the same file as \`${name}\`, by a link, and is left out. Keep one of them, or make a copy.`;
		const problem = name !== undefined ? second : isForeign ? HARD_LINK_PROBLEM : undefined;
		if (problem !== undefined && !isExpected) links.push({ file: one.file, problem });
		return problem === undefined;
	});
	return { ...listing, files, links };
}

/**
 * Finds the name of the same file because of which another one is left out. For a symbolic link or a static file, it is the preferred name of the
 * same file on disk. Hard links leave out each other, as the right one can't be told, but none in a folder with less trust leaves out one with more.
 */
function findOtherName({ byPath, byInode, trustOf }: Sources, listed: ListedFile): string | undefined {
	const { file, real, isLinked } = listed;
	const first = isLinked || !isPostPath(file) ? byPath.get(real)?.[0]?.file : undefined;
	if (first !== undefined && first !== file) return first;
	const inode = byInode.size > 0 ? findSharedInode(real) : undefined;
	const others = byInode.get(inode ?? "")?.filter((one) => one.real !== real) ?? [];
	return others.find((one) => compareTrust(trustOf(one), trustOf(listed)) >= 0)?.file;
}

/** Returns what identifies a file that has other names by hard links. */
export function findSharedInode(real: string): string | undefined {
	const stats = statSync(real, { bigint: true, throwIfNoEntry: false });
	return stats && stats.nlink > 1 ? `${stats.dev}:${stats.ino}` : undefined;
}
