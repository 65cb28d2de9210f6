import { getUrlPath, removeBasePath } from "@/lib/utils/base-path";
import { trimPath } from "@/lib/utils/trim";
import { encodePath, isSitePath } from "@/lib/utils/url";
import { safeDecode } from "./assets";

/**
 * Returns the path of the site to which a URL on a page leads, decoded and without a slash at the end; `undefined`
 * for fragments, other sites, and paths outside the base path of the site.
 */
export function toInternalPath(url: string, siteUrl: string, pagePath = "/"): string | undefined {
	const page = siteUrl + encodePath(pagePath);
	if (url === "" || url.startsWith("#") || !URL.canParse(url, page)) return undefined;
	const target = new URL(isSitePath(url) ? siteUrl + url : url, page);
	if (target.origin !== new URL(siteUrl).origin) return undefined;
	const path = removeBasePath(target.pathname, getUrlPath(siteUrl));
	return path && trimPath(safeDecode(path).normalize("NFC"));
}
