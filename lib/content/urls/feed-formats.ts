/** The formats of feeds: their file names, media types, and labels for readers. */
export const FEED_FORMATS = {
	rss: { name: "rss", extension: "xml", type: "application/rss+xml", label: "RSS" },
	atom: { name: "atom", extension: "xml", type: "application/atom+xml", label: "Atom" },
	json: { name: "feed", extension: "json", type: "application/feed+json", label: "JSON" },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;
export const feedFormats = Object.keys(FEED_FORMATS) as FeedFormat[];

const formats = Object.values(FEED_FORMATS);

/** Returns the source of a pattern that matches any of some texts. */
function anyOf(texts: readonly string[]): string {
	return `(?:${[...new Set(texts)].map((text) => text.replace(/[.+]/g, "\\$&")).join("|")})`;
}

/** Matches the file names of feeds without their extensions. */
export const FEED_NAME = anyOf(formats.map(({ name }) => name));
/** Matches their extensions. */
export const FEED_EXTENSION = anyOf(formats.map(({ extension }) => extension));

const xmlFormats = formats.filter(({ extension }) => extension === "xml");

/** Matches the file names of the feeds in XML. */
export const XML_FEED = `${anyOf(xmlFormats.map(({ name }) => name))}(?:-\\d+)?\\.xml`;
/** Matches their media types, with parameters or without. */
export const XML_FEED_TYPE = new RegExp(`^${anyOf(xmlFormats.map(({ type }) => type))}`);

/** The feed paths of other systems. */
export const LEGACY_FEED_PATHS: Record<string, FeedFormat> = {
	"/feed": "rss",
	"/feed.xml": "rss",
	"/rss": "rss",
	"/index.xml": "rss",
	"/blog/rss.xml": "rss",
	"/atom": "atom",
	"/blog/atom.xml": "atom",
	"/blog/feed.json": "json",
};

/** The stylesheet for feeds that are opened in a browser. */
export const FEED_STYLESHEET = "/feed.css";

/** Returns the path of a list's feed; `listPath` is `/` for the index. */
export function feedPath(listPath: string, format: FeedFormat): string {
	const { name, extension } = FEED_FORMATS[format];
	return `${listPath === "/" ? "" : listPath}/${name}.${extension}`;
}

/** Lists the paths of a list's feeds. */
export function listFeedPaths(listPath: string): string[] {
	return feedFormats.map((format) => feedPath(listPath, format));
}

/** Returns the path of a numbered archive document of the index's feed. */
export function archiveFeedPath(number: number, format: FeedFormat, prefix = ""): string {
	const { name, extension } = FEED_FORMATS[format];
	return `${prefix}/${name}-${number}.${extension}`;
}
