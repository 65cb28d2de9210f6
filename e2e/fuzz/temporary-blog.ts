import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { createCompiler } from "@/lib/blog/compile-post";
import { createBlog } from "@/lib/blog/create-blog";
import { loadedAdapter } from "@/packages/migrate/src/source-adapter.support";

/** The folder of the project. */
export const ENGINE = process.cwd();

/** Creates a temporary folder, which is deleted when the process ends. */
export function createFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), "quire-fuzz-"));
	process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Creates a blog whose content is the folder `content` in a folder. */
export function createBlogIn(folder: string): Blog {
	return createBlog({
		loadCompiler: async () => createCompiler(loadedAdapter),
		contentDir: path.join(folder, "content"),
		cacheDir: path.join(folder, "cache"),
		engineDir: ENGINE,
		mode: "production",
		isPreview: false,
		now: () => Date.UTC(2027, 0),
		sourceAdapter: loadedAdapter,
	});
}
