import { type Blog, findField, memoize, replaceText, slugKey } from "quire-blog/tools/blog";
import { FIELDS_OF_TAGS } from "quire-language-server";
import { readUtf8 } from "@/lib/utils/read-file";
import { type MergedFile, mergeTags } from "@/packages/desk/src/model/merge-tags";
import { listUsedTags, type UsedTag } from "@/packages/desk/src/model/tags";

export const getUsedTags = memoize(async (blog: Blog): Promise<UsedTag[]> => {
	const { writtenTags, tags } = await blog.collection();
	return listUsedTags(writtenTags, (spelling) => tags.get(slugKey(spelling))?.label ?? spelling);
});

export interface PlannedFile {
	path: string;
	name: string;
	/** Empty if the file can't be read. */
	before: string;
	result: MergedFile;
}

/** Plans to merge some spellings of tags into one: the changes of each file that has any. Nothing is written. */
export async function planMerge(blog: Blog, names: ReadonlySet<string>, newName: string): Promise<PlannedFile[]> {
	const taxonomies = Object.values((await blog.site()).taxonomies).map(({ field }) => findField(field));
	const fields = FIELDS_OF_TAGS.filter((field) => !taxonomies.includes(field));
	const spellings = (await getUsedTags(blog)).flatMap((tag) => tag.spellings);
	const files = new Set(spellings.flatMap(({ text, files }) => (names.has(text) && text !== newName ? files : [])));
	return Promise.all(
		[...files].sort().map(async (file) => {
			const path = blog.source.filePath(file);
			const text = await readUtf8(path);
			const result = text === undefined ? NOT_UTF_8 : mergeTags(text, names, newName, fields);
			return { path, name: blog.source.diskPath(file), before: text ?? "", result };
		}),
	);
}

const NOT_UTF_8 = { problem: "It isn't encoded in UTF-8. Change it by hand." };

/**
 * Writes the files of a plan; returns how many were changed, and how many the owner has to change by hand, also because another program has
 * changed them since.
 */
export async function runMerge(plan: readonly PlannedFile[]): Promise<{ changed: number; left: number }> {
	let changed = 0;
	for (const { path, before, result } of plan) {
		if ("text" in result && (await replaceText(path, before, result.text))) changed += 1;
	}
	return { changed, left: plan.length - changed };
}
