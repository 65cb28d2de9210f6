import { getUrlPath, removeBasePath } from "@/lib/utils/base-path";
import { trimPath } from "@/lib/utils/trim";
import { encodePath, isSitePath } from "@/lib/utils/url";
import { safeDecode } from "./assets";

/**
 * Returns the path of the site that a URL on a page leads to, decoded and without a slash at the end; `undefined` for
 * fragments, for other sites, and for what is beside a site that is below a path.
 */
export function toInternalPath(url: string, siteUrl: string, pagePath = "/"): string | undefined {
	const page = siteUrl + encodePath(pagePath);
	if (url === "" || url.startsWith("#") || !URL.canParse(url, page)) return undefined;
	const target = new URL(isSitePath(url) ? siteUrl + url : url, page);
	if (target.origin !== new URL(siteUrl).origin) return undefined;
	const path = removeBasePath(target.pathname, getUrlPath(siteUrl));
	return path && trimPath(safeDecode(path).normalize("NFC"));
}
