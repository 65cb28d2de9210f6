import { getPaths } from "@/lib/content/posts";
import { listPublicFiles } from "@/lib/content/source/files";
import { once } from "@/lib/utils/memoize";

/** What stands where something for machines would: files of the owner's `public/`, and posts. */
export const getOwnerPaths = once("taken by others than feeds", async (): Promise<ReadonlySet<string>> => {
	const [paths, files] = await Promise.all([getPaths(), listPublicFiles()]);
	return new Set([...paths, ...files.map((file) => `/${file.normalize("NFC")}`)]);
});
