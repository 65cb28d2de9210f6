import { statSync } from "node:fs";
import { groupBy } from "@/lib/utils/collections";
import { isPostSource } from "./file-names";
import { isIn, isPostPath } from "./layout";
import type { ListedFile, Listing } from "./list-files";
import { findPostPath, type OpenedContent } from "./open-content";

/** The sources of posts and the files of `drafts/`, by their path and inode on disk. Those that no symbolic link leads to come first. */
export interface Sources {
	byPath: ReadonlyMap<string, readonly ListedFile[]>;
	/** Only those with hard links. */
	byInode: ReadonlyMap<string, readonly ListedFile[]>;
}

export function groupSources(listings: readonly Listing[]): Sources {
	const listed = listings.flatMap(({ files }) => files);
	const sources = listed.filter(({ file }) => isPostSource(file) || isIn("drafts", file));
	const sorted = [false, true].flatMap((isLinked) => sources.filter((one) => Boolean(one.isLinked) === isLinked));
	const byInode = groupBy(sorted, ({ real }) => findSharedInode(real) ?? "");
	byInode.delete("");
	return { byPath: groupBy(sorted, ({ real }) => real), byInode };
}

/**
 * Leaves out the files that are the source of a post with another name, and reports them, unless they are listed by a link to a folder of
 * posts.
 */
export function leaveOutSecondNames({ folders }: OpenedContent, listing: Listing, sources: Sources): Listing {
	const links = [...listing.links];
	const files = listing.files.filter((one) => {
		const name = findOtherName(sources, one);
		const isExpected = one.isLinked && !isPostPath(one.file) && findPostPath(folders, one.real) !== undefined;
		const problem = `is the same file as \`${name}\`, by a link, and is left out. Keep one of them, or make a copy.`;
		if (name !== undefined && !isExpected) links.push({ file: one.file, problem });
		return name === undefined;
	});
	return { ...listing, files, links };
}

/** Which of several hard links is the right name can't be told. */
function findOtherName({ byPath, byInode }: Sources, { file, real, isLinked }: ListedFile): string | undefined {
	const first = isLinked ? byPath.get(real)?.[0]?.file : undefined;
	if (first !== undefined && first !== file) return first;
	const inode = byInode.size > 0 ? findSharedInode(real) : undefined;
	return byInode.get(inode ?? "")?.find((one) => one.real !== real)?.file;
}

/** Returns what identifies a file that has other names by hard links. */
function findSharedInode(real: string): string | undefined {
	const stats = statSync(real, { bigint: true, throwIfNoEntry: false });
	return stats && stats.nlink > 1 ? `${stats.dev}:${stats.ino}` : undefined;
}
