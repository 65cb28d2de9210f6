import { writeFile } from "node:fs/promises";
import type { Blog } from "@/lib/blog/blog";
import { slugKey } from "@/lib/content/urls/slug";
import { type MergedFile, mergeTags } from "@/lib/desk/merge-tags";
import { listUsedTags, type UsedTag } from "@/lib/desk/tags";
import { memoize } from "@/lib/utils/memoize";
import { readUtf8 } from "@/lib/utils/read-utf8";

/** Returns all tags of the posts with their spellings. */
export const getUsedTags = memoize(async (blog: Blog): Promise<UsedTag[]> => {
	const { writtenTags, tags } = await blog.collection();
	return listUsedTags(writtenTags, (spelling) => tags.get(slugKey(spelling))?.label ?? spelling);
});

/** What a merge of tags changes in a file. */
export interface PlannedFile {
	/** The path on disk. */
	path: string;
	/** The path as the owner knows it. */
	name: string;
	result: MergedFile;
}

/** Plans the merge of some spellings of tags into one: what changes in each file that has any. Nothing is written. */
export async function planMerge(blog: Blog, names: ReadonlySet<string>, newName: string): Promise<PlannedFile[]> {
	const spellings = (await getUsedTags(blog)).flatMap((tag) => tag.spellings);
	const files = new Set(spellings.flatMap(({ text, files }) => (names.has(text) && text !== newName ? files : [])));
	return Promise.all(
		[...files].sort().map(async (file) => {
			const path = blog.source.filePath(file);
			const source = await readUtf8(path);
			const result = source === undefined ? NOT_UTF_8 : mergeTags(source, names, newName);
			return { path, name: blog.source.ownerPath(file), result };
		}),
	);
}

const NOT_UTF_8 = { problem: "It isn't encoded in UTF-8. Change it by hand." };

/** Writes the files of a plan; returns how many were changed, and how many have to be changed by hand. */
export async function runMerge(plan: readonly PlannedFile[]): Promise<{ changed: number; left: number }> {
	const changed = plan.flatMap(({ path, result }) => ("text" in result ? [{ path, text: result.text }] : []));
	for (const { path, text } of changed) await writeFile(path, text);
	return { changed: changed.length, left: plan.length - changed.length };
}
