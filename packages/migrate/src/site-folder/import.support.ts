import { formatTable, importSource } from "@/packages/migrate/src/import";
import { createTestBlog } from "@/packages/migrate/src/source-adapter.support";

/** Imports a folder as the command does, and returns the table that it prints. */
export async function runImport(source: string, into: string): Promise<string> {
	const { counts, written } = await importSource(source, { into, force: false, progress: () => undefined });
	return formatTable(counts, written);
}

/** Reads the posts, pages, redirects and settings of a content folder. */
export async function contentOf(contentDir: string) {
	const blog = createTestBlog({}, { contentDir });
	const [{ posts, pages }, { redirects }, site] = await Promise.all([blog.collection(), blog.redirects(), blog.site()]);
	const { posts: _, static: __, messages: ___, trust: ____, ...settings } = site;
	const all = [...posts, ...pages].map(({ folderTrust: _____, ...post }) => post);
	return JSON.parse(JSON.stringify({ posts: all, redirects: [...redirects], settings }));
}
