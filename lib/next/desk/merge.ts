import type { Blog } from "@/lib/blog/blog";
import { slugKey } from "@/lib/content/urls/slug";
import { type MergedFile, mergeTags } from "@/lib/desk/merge-tags";
import { listUsedTags, type UsedTag } from "@/lib/desk/tags";
import { memoize } from "@/lib/utils/memoize";
import { readUtf8 } from "@/lib/utils/read-file";
import { replaceText } from "@/lib/utils/replace-file";

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
	/** The text of the file; empty if it can't be read. */
	before: string;
	result: MergedFile;
}

/** Plans the merge of some spellings of tags into one: what changes in each file that has any. Nothing is written. */
export async function planMerge(blog: Blog, names: ReadonlySet<string>, newName: string): Promise<PlannedFile[]> {
	const spellings = (await getUsedTags(blog)).flatMap((tag) => tag.spellings);
	const files = new Set(spellings.flatMap(({ text, files }) => (names.has(text) && text !== newName ? files : [])));
	return Promise.all(
		[...files].sort().map(async (file) => {
			const path = blog.source.filePath(file);
			const text = await readUtf8(path);
			const result = text === undefined ? NOT_UTF_8 : mergeTags(text, names, newName);
			return { path, name: blog.source.ownerPath(file), before: text ?? "", result };
		}),
	);
}

const NOT_UTF_8 = { problem: "It isn't encoded in UTF-8. Change it by hand." };

/**
 * Writes the files of a plan; returns how many were changed, and how many have to be changed by hand: also those that another program
 * has changed since.
 */
export async function runMerge(plan: readonly PlannedFile[]): Promise<{ changed: number; left: number }> {
	let changed = 0;
	for (const { path, before, result } of plan) {
		if ("text" in result && (await replaceText(path, before, result.text))) changed += 1;
	}
	return { changed, left: plan.length - changed };
}
