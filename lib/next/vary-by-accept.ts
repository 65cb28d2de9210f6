import { readFile } from "node:fs/promises";
import type { Blog } from "@/lib/blog/blog";
import { safeDecode } from "@/lib/content/urls/assets";
import { getMarkdownPath } from "@/lib/metadata/markdown-path";
import type { BuildResult } from "@/lib/outputs/build-result";
import { removeBasePath } from "@/lib/utils/base-path";
import { writeWhole } from "@/lib/utils/write-whole";

/**
 * Adds `Vary: Accept` to the pages of posts, whose URLs also answer with Markdown. Next overwrites this header for each
 * page, so a rule in `headers` can't add to it, but it sends the headers that are stored with the page.
 */
export async function varyByAccept(blog: Blog, { outputs, config }: BuildResult): Promise<void> {
	for (const { pathname, fallback } of outputs.prerenders) {
		if (!fallback?.filePath?.endsWith(".html")) continue;
		if (!(await hasMarkdown(blog, safeDecode(removeBasePath(pathname, config.basePath) ?? pathname)))) continue;
		const vary = [fallback.initialHeaders?.vary, "Accept"].flat().filter(Boolean).join(", ");
		fallback.initialHeaders = { ...fallback.initialHeaders, vary };
		const file = fallback.filePath.replace(/\.html$/, ".meta");
		const meta = JSON.parse(await readFile(file, "utf8"));
		await writeWhole(file, JSON.stringify({ ...meta, headers: { ...meta.headers, vary } }));
	}
}

/** Tells whether the URL of a page also answers with Markdown. */
export async function hasMarkdown(blog: Blog, pagePath: string): Promise<boolean> {
	const post = await blog.post(pagePath);
	return post !== undefined && (await getMarkdownPath(blog, post.path)) !== undefined;
}
