/** Returns the label of a link: its URL without `https://`, `www.` and a trailing slash. */
export function linkLabel(url: string): string {
	return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}
