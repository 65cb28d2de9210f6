import { createTestBlog as createBlog } from "@/lib/blog/blog.support";
import { compileAs } from "@/lib/markdown/compile.support";
import type { LoadedDialects } from "@/lib/markdown/dialects";
import { dialects } from "./dialects";

/** What `createBlog` gets in a project with this package. */
export const loadedDialects: LoadedDialects = { ...dialects, version: "test" };

/** Compile a body as in a project with this package; see `compile.support.ts` of the engine. */
export const md = compileAs("md", "code", { dialects: loadedDialects });
export const mdx = compileAs("mdx", "code", { dialects: loadedDialects });

/** Creates a blog in a project with this package. */
export const createTestBlog: typeof createBlog = (files, options) =>
	createBlog(files, { dialects: loadedDialects, ...options });
