import { createTestBlog as createBlog } from "@/lib/blog/blog.support";
import { compileAs } from "@/lib/markdown/compile.support";
import type { LoadedSourceAdapter } from "@/lib/markdown/source-adapter";
import { sourceAdapter } from "./source-adapter";

/** What `createBlog` gets in a project with this package. */
export const loadedAdapter: LoadedSourceAdapter = { ...sourceAdapter, version: "test" };

/** Compile a body as in a project with this package; see `compile.support.ts` of the engine. */
export const md = compileAs("md", "code", { sourceAdapter: loadedAdapter });
export const mdx = compileAs("mdx", "code", { sourceAdapter: loadedAdapter });

/** Creates a blog in a project with this package. */
export const createTestBlog: typeof createBlog = (files, options) =>
	createBlog(files, { sourceAdapter: loadedAdapter, ...options });
