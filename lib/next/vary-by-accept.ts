import { readFile, writeFile } from "node:fs/promises";
import { getPost } from "@/lib/content/posts";
import { safeDecode } from "@/lib/content/urls/assets";
import { getMarkdownPath } from "@/lib/metadata/markdown-path";
import type { BuildResult } from "@/lib/outputs/static-file";

/**
 * Lets caches know that the address of a post answers with Markdown as well. Next writes this header anew for each page,
 * so that no rule of ours can add to it; but it sends along those that it has kept with the page.
 */
export async function varyByAccept({ outputs }: BuildResult): Promise<void> {
	for (const { pathname, fallback } of outputs.prerenders) {
		const post = fallback?.filePath?.endsWith(".html") && (await getPost(safeDecode(pathname)));
		if (!post || !fallback?.filePath || !(await getMarkdownPath(post.path))) continue;
		const vary = [fallback.initialHeaders?.vary, "Accept"].flat().filter(Boolean).join(", ");
		fallback.initialHeaders = { ...fallback.initialHeaders, vary };
		const file = fallback.filePath.replace(/\.html$/, ".meta");
		const meta = JSON.parse(await readFile(file, "utf8"));
		await writeFile(file, JSON.stringify({ ...meta, headers: { ...meta.headers, vary } }));
	}
}
