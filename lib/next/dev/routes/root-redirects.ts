import { exactPattern } from "@/lib/blog/output";
import { getUrlPath, removePrefix } from "@/lib/utils/url";

/**
 * Redirects the URLs of a blog below a path to those of the development server, where it is at the root. Empty if the blog has pages of its
 * own at those paths, as it may below `/blog`. `paths` are those of all pages and files.
 */
export function redirectsToRoot(siteUrl: string, paths: readonly string[]) {
	const prefix = getUrlPath(siteUrl);
	if (prefix === "" || paths.some((path) => removePrefix(path, prefix) !== undefined)) return [];
	const source = exactPattern(prefix);
	return [
		{ source, destination: "/", permanent: false },
		{ source: `${source}/:path+`, destination: "/:path+", permanent: false },
	];
}
