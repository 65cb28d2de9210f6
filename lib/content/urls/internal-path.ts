import { safeDecode } from "./assets";

/**
 * Returns the path of the site that a URL on a page leads to, decoded and without a slash at the end; `undefined` for
 * other sites and for fragments.
 */
export function toInternalPath(url: string, page: string): string | undefined {
	if (url === "" || url.startsWith("#") || !URL.canParse(url, page)) return undefined;
	const target = new URL(url, page);
	if (target.origin !== new URL(page).origin) return undefined;
	return safeDecode(target.pathname)
		.normalize("NFC")
		.replace(/(.)\/+$/, "$1");
}
