import { listPublicFiles } from "@/lib/content/files";
import { getPaths } from "@/lib/content/posts";
import { once } from "@/lib/memo";

/** What stands where something for machines would: files of the owner's `public/`, and posts. */
export const getOwnAddresses = once("taken by others than feeds", async (): Promise<ReadonlySet<string>> => {
	const [paths, files] = await Promise.all([getPaths(), listPublicFiles()]);
	return new Set([...paths, ...files.map((file) => `/${file.normalize("NFC")}`)]);
});
