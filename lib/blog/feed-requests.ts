/** Matches requests of a browser that opens the feed as a page. It applies the stylesheet of the feed only if the type is XML. */
export const IS_NAVIGATION = { type: "header" as const, key: "sec-fetch-dest", value: "document" };
export const XML_TYPE = { key: "Content-Type", value: "application/xml; charset=utf-8" };
export const FEED_VARY = { key: "Vary", value: "Sec-Fetch-Dest" };
