import path from "node:path";
import type { Project } from "@/lib/content/layout/layout";
import type { LoadedSourceAdapter } from "@/lib/markdown/source-adapter";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import { LOCAL_URL } from "@/lib/utils/url";
import type { Blog, BlogOptions } from "./blog";
import { createCompiler } from "./compile-post";
import { createBlog } from "./create-blog";

const ENGINE_DIR = path.resolve(import.meta.dirname, "../..");

/**
 * Creates a blog with some files for tests, with an empty cache. The current time is the beginning of 2027, and a missing URL that of this
 * machine.
 */
export function createTestBlog(files: Files = {}, options: Partial<BlogOptions> = {}): Blog {
	const folder = createTemporaryFolder();
	const contentDir = path.join(folder, "content");
	writeFiles(options.contentDir ?? contentDir, files);
	return createBlog({
		loadCompiler: async () => createCompiler(options.sourceAdapter),
		contentDir,
		engineDir: ENGINE_DIR,
		cacheDir: path.join(folder, "cache"),
		mode: "production",
		isPreview: false,
		fallbackUrl: LOCAL_URL,
		now: () => Date.UTC(2027, 0),
		...options,
	});
}

/** Creates an adapter that takes every folder for a site of another system, which has its posts and static files in the given folders. */
export function adapterOfSite(mounts: Project["mounts"]): LoadedSourceAdapter {
	return {
		version: "test",
		detect: () => ({
			system: "Other",
			config: "other.yml",
			mounts,
			settings: { title: "A", url: "https://a.example" },
		}),
		dialect: {
			readTemplateData: async () => ({ data: { version: "" }, diagnostics: [] }),
			mayHaveTemplates: () => false,
			detectBody: () => undefined,
			mayOmitParagraphs: () => false,
			omitParagraph: () => undefined,
			components: {},
		},
	};
}

/** Writes files of a blog and invalidates it. */
export function updateBlog(blog: Blog, files: Files): void {
	writeFiles(blog.options.contentDir, files);
	blog.invalidate();
}
