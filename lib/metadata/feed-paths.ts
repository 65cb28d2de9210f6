/** The forms of a feed: the name of its file, what it is served as, and what people call it. */
export const FEED_FORMATS = {
	rss: { name: "rss", extension: "xml", type: "application/rss+xml", label: "RSS" },
	atom: { name: "atom", extension: "xml", type: "application/atom+xml", label: "Atom" },
	json: { name: "feed", extension: "json", type: "application/feed+json", label: "JSON" },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;
export const feedFormats = Object.keys(FEED_FORMATS) as FeedFormat[];

/** How a feed looks to a person who opens it in a browser. */
export const FEED_STYLESHEET = "/feed.css";

/** Where the feed of a list of posts is; of the index, `list` is `/`. */
export function feedPath(list: string, format: FeedFormat): string {
	const { name, extension } = FEED_FORMATS[format];
	return `${list === "/" ? "" : list}/${name}.${extension}`;
}

/** Where a numbered part of the archive of the index is. */
export function archiveFeedPath(number: number, format: FeedFormat): string {
	const { name, extension } = FEED_FORMATS[format];
	return `/${name}-${number}.${extension}`;
}

/** The feed to which a page leads people. */
export const MAIN_FEED = feedPath("/", "rss");
