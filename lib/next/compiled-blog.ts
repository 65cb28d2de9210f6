// Replaces `get-blog.ts` in pages: Next would bundle all code that reads and parses posts, which is compiled already.
import { importCompiled } from "./compiled-engine.mjs";

const compiled: typeof import("./get-blog") = await importCompiled(process.cwd(), "lib/next/get-blog");

export const { getBlog } = compiled;
