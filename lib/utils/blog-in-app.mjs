// Where a blog is in a Next app.

/** The path of a blog in its app, and the folder with its posts, unless `withQuire` gets others. */
export const [DEFAULT_PATH, DEFAULT_FOLDER] = ["/blog", "blog"];

/**
 * Tells whether a blog in an app can be at a path.
 * @param {string} path
 */
export const isBlogPath = (path) => /^(?:\/[\w.~-]+)+$/.test(path);
