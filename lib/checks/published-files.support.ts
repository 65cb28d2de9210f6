import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { Blog, BlogOptions } from "@/lib/blog/blog";
import { createTestBlog } from "@/lib/blog/blog.support";
import { listPublishedFiles } from "@/lib/outputs/static-files/published-files";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { showProblems } from "./checks.support";

export const SITE = "title: T\nurl: https://t.example\n";
export const post = (body: string, more = "") => `---\ntitle: P\ndate: 2026-01-01\n${more}---\n\n${body}\n`;
export const draft = (body: string) => post(body, "draft: true\n");

/** Creates a blog with files and symbolic links, whose targets are relative to the link. */
export function blogWithLinks(files: Files, links: Record<string, string>, options: Partial<BlogOptions> = {}): Blog {
	const blog = createTestBlog({ "site.yml": SITE, ...files }, options);
	for (const [link, target] of Object.entries(links)) {
		const file = path.join(blog.options.contentDir, link);
		mkdirSync(path.dirname(file), { recursive: true });
		symlinkSync(target, file);
	}
	return blog;
}

/** Lists the files that are published, without the engine's own. */
export async function listServed(blog: Blog): Promise<string[]> {
	const shared = new Set((await blog.source.listSharedFiles()).map((file) => `public/${file}`));
	return (await listPublishedFiles(blog)).filter((file) => !shared.has(file)).sort();
}

/** Returns the files and messages of a rule. */
export async function listReported(blog: Blog, rule: string): Promise<string[]> {
	return showProblems(blog, "file message", new RegExp(`^${rule}$`));
}
