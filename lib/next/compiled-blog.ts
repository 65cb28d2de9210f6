// In the place of `get-blog.ts` where a build bundles pages: Next would bundle all that reads and parses posts, which is compiled already.
import { importCompiled } from "./compiled-engine.mjs";

const compiled: typeof import("./get-blog") = await importCompiled(process.cwd(), "lib/next/get-blog");

export const { getBlog } = compiled;
