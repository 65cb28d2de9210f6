import { listPublicFiles } from "@/lib/content/files";
import { getPaths } from "@/lib/content/posts";
import { once } from "@/lib/memo";

/** Where a list of the blog's texts stands: https://llmstxt.org */
export const LLMS = "/llms.txt";
/** Where all of these texts stand in one. */
export const LLMS_FULL = "/llms-full.txt";

/** What stands at an address at which a text would: files of the owner's `public/`, and posts. */
export const getTaken = once("taken by others than twins", async (): Promise<ReadonlySet<string>> => {
	const [paths, files] = await Promise.all([getPaths(), listPublicFiles()]);
	const all = [...paths, ...files.map((file) => `/${file.normalize("NFC")}`)];
	return new Set(all.filter((path) => path.endsWith(".md") || path === LLMS || path === LLMS_FULL));
});

/** Where a post or page is as Markdown; nowhere if something else has that address. */
export async function getTwinPath(path: string): Promise<string | undefined> {
	const twin = `${path}.md`;
	return (await getTaken()).has(twin) ? undefined : twin;
}
