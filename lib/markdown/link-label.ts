/** An address as words of a link to it: without what is the same in all. */
export function linkLabel(url: string): string {
	return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}
