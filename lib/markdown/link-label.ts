/** Shortens a URL to the label of a link: without `https://`, `www.` and a trailing slash. */
export function linkLabel(url: string): string {
	return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}
