import type { Blog } from "@/lib/blog/blog";
import { safeDecode, urlToFile } from "@/lib/content/urls/resolve-url";
import { getExtension } from "@/lib/outputs/output";
import type { OwnerPath } from "./owner-header";
import { isVisibleFile } from "./published-files";

const PUBLIC = "public/";

/**
 * Finds what the owner has at a path, percent-encoded as in a request. A page is only found at a path with an extension, which looks
 * like that of a file.
 */
export async function findOwnerPath(blog: Blog, path: string): Promise<OwnerPath | undefined> {
	const file = urlToFile(path);
	// Most requests are for no file, and asking for one costs less than listing all.
	if (file?.startsWith(PUBLIC) && (await blog.source.isFile(file)) && (await isVisibleFile(blog, file))) {
		const shared = await blog.source.listSharedFiles();
		return shared.includes(file.slice(PUBLIC.length)) ? "shared-file" : "file";
	}
	if (getExtension(path) === undefined) return undefined;
	return (await blog.post(safeDecode(path))) && "page";
}
