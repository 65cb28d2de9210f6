/** The forms of a feed: the name of its file, what it is served as, and what people call it. */
export const FORMATS = {
	rss: { name: "rss", extension: "xml", type: "application/rss+xml", label: "RSS" },
	atom: { name: "atom", extension: "xml", type: "application/atom+xml", label: "Atom" },
	json: { name: "feed", extension: "json", type: "application/feed+json", label: "JSON" },
} as const;

export type Format = keyof typeof FORMATS;
export const formats = Object.keys(FORMATS) as Format[];

/** How a feed looks to a person who opens it in a browser. */
export const FEED_STYLE = "/feed.css";

/** Where the feed of a list of posts is; of the index, `list` is `/`. */
export function feedPath(list: string, format: Format): string {
	const { name, extension } = FORMATS[format];
	return `${list === "/" ? "" : list}/${name}.${extension}`;
}

/** Where a numbered part of the archive of the index is. */
export function archivePath(number: number, format: Format): string {
	const { name, extension } = FORMATS[format];
	return `/${name}-${number}.${extension}`;
}

/** The feed to which a page leads people. */
export const MAIN_FEED = feedPath("/", "rss");
