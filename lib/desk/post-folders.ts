import path from "node:path/posix";
import type { Mount } from "@/lib/content/source/types";
import { groupBy } from "@/lib/utils/group-by";

const INDEX_FILE = /\/index\.\w+$/;

/**
 * Lists the folders in which new posts can be, relative to the content folder: those that the blog reads posts from, and those below
 * them that have posts, most of them first. `files` are those of the posts and drafts as the owner knows them.
 */
export function listPostFolders(mounts: readonly Mount[], files: readonly string[]): string[] {
	const isPosts = ({ at, from }: Mount) => /^(?:posts|drafts)(?:\/|$)/.test(at) && from !== "";
	const roots = mounts.filter(isPosts).map(({ from }) => from);
	const folders = files
		.map((file) => path.dirname(INDEX_FILE.test(file) ? path.dirname(file) : file))
		.filter((folder) => roots.some((root) => folder === root || folder.startsWith(`${root}/`)));
	const used = [...groupBy(folders, (folder) => folder)]
		.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
		.map(([folder]) => folder);
	const [first = "posts", ...more] = roots;
	return [...new Set([...used, first, ...more])];
}
