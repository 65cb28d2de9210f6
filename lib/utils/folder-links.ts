import { addSlash, encodePath, isSitePath, safeDecode } from "./url";

/** How links to pages get a slash at their end, in a blog whose pages are files in folders of their own. */
export interface FolderLinks {
	/** The URL of the blog, without a slash at its end. */
	siteUrl: string;
	/** The paths of pages that look like files, such as `/v8.5`, and of files that look like pages, decoded. */
	exceptions: readonly string[];
}

/** Matches paths that look like those of files. */
const FILE_PATH = /^\/(?:_|files\/|\.well-known\/)|\.[a-z0-9]+$/i;

/** Tells whether a path, decoded and without a slash at its end, looks like that of a page. */
export function looksLikePage(path: string): boolean {
	return !FILE_PATH.test(path);
}

/** Adds a slash to the end of the path of a URL if it leads to a page of the blog; other URLs stay as they are. */
export function addSlashToPage(url: string, { siteUrl, exceptions }: FolderLinks): string {
	const trimmed = url.trim();
	const sitePath = trimmed.startsWith(`${siteUrl}/`) ? trimmed.slice(siteUrl.length) : trimmed;
	if (!isSitePath(sitePath)) return url;
	const path = safeDecode(sitePath.replace(/\/?(?:[?#].*)?$/s, "")).normalize("NFC");
	return looksLikePage(path) === exceptions.includes(path) ? url : addSlash(trimmed);
}

/**
 * Adds a slash to a link on a page, as {@link addSlashToPage} does. A relative link becomes a path: it is written for the path of its page without a
 * slash, and browsers would resolve it against that with a slash.
 */
export function toFolderLink(url: string, pagePath: string, links: FolderLinks): string {
	const base = `https://page.invalid${encodePath(pagePath)}`;
	const isRelative = !/^\s*(?:[a-z][a-z0-9+.-]*:|[/\\?#]|$)/i.test(url) && URL.canParse(url, base);
	return addSlashToPage(isRelative ? new URL(url, base).href.slice("https://page.invalid".length) : url, links);
}
