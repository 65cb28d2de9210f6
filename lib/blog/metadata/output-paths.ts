import type { Blog } from "@/lib/blog/blog";

export const FEED_FORMATS = {
	rss: { name: "rss", extension: "xml", type: "application/rss+xml", label: "RSS" },
	atom: { name: "atom", extension: "xml", type: "application/atom+xml", label: "Atom" },
	json: { name: "feed", extension: "json", type: "application/feed+json", label: "JSON" },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;
export const feedFormats = Object.keys(FEED_FORMATS) as FeedFormat[];

/** The stylesheet for feeds that are opened in a browser. */
export const FEED_STYLESHEET = "/feed.css";

/** The list of Markdown files: https://llmstxt.org */
export const LLMS_TXT = "/llms.txt";
export const LLMS_FULL_TXT = "/llms-full.txt";

/** Returns the path of a list's feed; `listPath` is `/` for the index. */
export function feedPath(listPath: string, format: FeedFormat): string {
	const { name, extension } = FEED_FORMATS[format];
	return `${listPath === "/" ? "" : listPath}/${name}.${extension}`;
}

/** Returns the path of a numbered archive document of the index's feed. */
export function archiveFeedPath(number: number, format: FeedFormat, prefix = ""): string {
	const { name, extension } = FEED_FORMATS[format];
	return `${prefix}/${name}-${number}.${extension}`;
}

/** Returns the path of the Markdown output of a post or page; `undefined` if the owner has a file or post there. */
export async function getMarkdownPath(blog: Blog, path: string): Promise<string | undefined> {
	const markdownPath = toMarkdownPath(path);
	return (await blog.isOwnerPath(markdownPath)) ? undefined : markdownPath;
}

/** Returns the paths of all Markdown outputs at once: a thousand promises would take half a second in development. */
export async function listMarkdownPaths(blog: Blog): Promise<string[]> {
	const [paths, ownerPaths] = await Promise.all([blog.paths(), blog.ownerPaths()]);
	return paths.map(toMarkdownPath).filter((path) => !ownerPaths.has(path));
}

function toMarkdownPath(path: string): string {
	return path === "/" ? "/index.md" : `${path}.md`;
}
