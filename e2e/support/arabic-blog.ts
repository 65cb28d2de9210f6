/** The script that counts visits, which each page of the Arabic blog loads. */
export const ANALYTICS_SCRIPT = "https://plausible.io/js/script.js";

/** The options of tests with a browser on the Arabic blog, which is an export below a path: its pages are at relative paths, such as `tags`. */
export const arabicBlog = { blog: "arabic", hostAnswers: { [ANALYTICS_SCRIPT]: "" } } as const;

/** The path of the blog on its host. */
export const PREFIX = "/my/blog";
