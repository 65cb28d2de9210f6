import { readFile, rm } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import type { Blog, BlogOptions } from "@/lib/blog/blog";
import type { Collection } from "@/lib/content/collection";
import { joinPath } from "@/lib/utils/paths";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { writeToCache } from "@/lib/utils/write-to-cache";

/** In the folder of all caches. */
const FILE = "collection";

/**
 * Saves the posts of a blog for the processes that render its pages, which then don't read and parse all files again. Returns the file;
 * `undefined` if the cache can't be written.
 */
export async function saveCollection(blog: Blog): Promise<string | undefined> {
	const { cacheDir } = blog.options;
	const file = joinPath(cacheDir, FILE);
	const content = serialize(await blog.collection());
	return (await writeToCache(cacheDir, file, () => writeAtomically(file, content))) ? file : undefined;
}

export async function deleteSavedCollection({ cacheDir }: Pick<BlogOptions, "cacheDir">): Promise<void> {
	await rm(joinPath(cacheDir, FILE), { force: true });
}

export async function readSavedCollection(file: string): Promise<Collection> {
	return deserialize(await readFile(file));
}
