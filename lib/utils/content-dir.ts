import path from "node:path";

/** The folder the blog is made from, absolute: `CONTENT_DIR`, else `content` in the project. */
export const contentDir = path.resolve(/* turbopackIgnore: true */ process.cwd(), process.env.CONTENT_DIR || "content");
