import path from "node:path/posix";
import type { Blog } from "@/lib/blog/blog";
import { isIn, type Mount, type PostFolder } from "@/lib/content/layout/layout";
import { groupBy } from "@/lib/utils/collections";

/** Matches the post of a folder, which has the path of the folder. */
export const INDEX_FILE = /\/index\.\w+$/;

/** Lists the folders for new posts, relative to the content folder. */
export async function findPostFolders(blog: Blog): Promise<string[]> {
	const { posts } = await blog.collection();
	const files = posts.map(({ file }) => blog.source.diskPath(file));
	return sortPostFolders(blog.source.project().mounts, files);
}

/**
 * Lists the folders for new posts, relative to the content folder: those that the blog reads posts from, and those below them that have
 * posts, the folders with most posts first, and those of sections and of drafts last. `files` are the owner's paths of posts and drafts.
 */
export function sortPostFolders(mounts: readonly Mount[], files: readonly string[]): string[] {
	const findRoots = (folder: PostFolder) =>
		mounts.filter(({ at, from }) => isIn(folder, at) && from !== "").map(({ from }) => from);
	const [posts, sections, drafts] = [findRoots("posts"), findRoots("sections"), findRoots("drafts")];
	const used = [...groupBy(files, (file) => path.dirname(INDEX_FILE.test(file) ? path.dirname(file) : file))]
		.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
		.map(([folder]) => folder);
	const findUsed = (roots: readonly string[]) => used.filter((folder) => roots.some((root) => isIn(root, folder)));
	const [first = "posts", ...more] = posts;
	const ofSections = [...findUsed(sections), ...sections];
	return [...new Set([...findUsed(posts), first, ...more, ...ofSections, ...findUsed(drafts), ...drafts])];
}

/** Tells whether a folder, relative to the content folder, is one of drafts, whose files are drafts without a field. */
export function isDraftsFolder({ source }: Blog, folder: string): boolean {
	return source.project().mounts.some(({ at, from }) => isIn("drafts", at) && isIn(from, folder));
}
