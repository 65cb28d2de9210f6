/** Returns a URL without `https://`, `www.` and a trailing slash, for the label of a link. */
export function shortenUrl(url: string): string {
	return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}
