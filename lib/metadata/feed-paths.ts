/** The formats of feeds: filename, media type and display name. */
export const FEED_FORMATS = {
	rss: { name: "rss", extension: "xml", type: "application/rss+xml", label: "RSS" },
	atom: { name: "atom", extension: "xml", type: "application/atom+xml", label: "Atom" },
	json: { name: "feed", extension: "json", type: "application/feed+json", label: "JSON" },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;
export const feedFormats = Object.keys(FEED_FORMATS) as FeedFormat[];

/** The path of the stylesheet for feeds that are opened in a browser. */
export const FEED_STYLESHEET = "/feed.css";

/** Returns the path of the feed of a list of posts; `listPath` is `/` for the index. */
export function feedPath(listPath: string, format: FeedFormat): string {
	const { name, extension } = FEED_FORMATS[format];
	return `${listPath === "/" ? "" : listPath}/${name}.${extension}`;
}

/** Returns the path of a numbered archive document of the index's feed. */
export function archiveFeedPath(number: number, format: FeedFormat): string {
	const { name, extension } = FEED_FORMATS[format];
	return `/${name}-${number}.${extension}`;
}

/** The path of the feed that pages link to. */
export const MAIN_FEED = feedPath("/", "rss");
