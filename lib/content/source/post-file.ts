/** Matches files that may be posts. */
export const POST_FILE = /\.(mdx|md|markdown)$/i;
