import { getPaths } from "@/lib/content/posts";
import { listPublicFiles } from "@/lib/content/source/files";
import { once } from "@/lib/utils/memoize";

/** Where a list of the blog's texts stands: https://llmstxt.org */
export const LLMS_TXT = "/llms.txt";
/** Where all of these texts stand in one. */
export const LLMS_FULL_TXT = "/llms-full.txt";

/** What stands at an address at which a text would: files of the owner's `public/`, and posts. */
export const getTakenMarkdownPaths = once("taken by others than twins", async (): Promise<ReadonlySet<string>> => {
	const [paths, files] = await Promise.all([getPaths(), listPublicFiles()]);
	const all = [...paths, ...files.map((file) => `/${file.normalize("NFC")}`)];
	return new Set(all.filter((path) => path.endsWith(".md") || path === LLMS_TXT || path === LLMS_FULL_TXT));
});

/** Where a post or page is as Markdown; nowhere if something else has that address. */
export async function getMarkdownPath(path: string): Promise<string | undefined> {
	const markdownPath = `${path}.md`;
	return (await getTakenMarkdownPaths()).has(markdownPath) ? undefined : markdownPath;
}
