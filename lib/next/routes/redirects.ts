import { exactPattern } from "@/lib/outputs/output";
import { getUrlPath, removeBasePath } from "@/lib/utils/base-path";

/** A redirect. */
export interface Redirect {
	source: string;
	destination: string;
	/** Whether browsers may remember it; `true` by default. */
	permanent?: boolean;
}

/** Redirects of paths that readers try or that other systems have. */
export const fixedRedirects: Redirect[] = [
	{ source: "/blog", destination: "/" },
	{ source: "/page/1", destination: "/" },
];

/** Redirects the first page of a list to the list. */
export function firstPageRedirects(kinds: readonly string[]): Redirect[] {
	if (kinds.length === 0) return [];
	return [{ source: `/:list(${kinds.join("|")})/:name/page/1`, destination: "/:list/:name" }];
}

/**
 * Redirects from the URLs of a blog below a path to those of the development server, where it is at the root. Without redirects
 * if the blog has pages of its own there, as it may below `/blog`.
 */
export function basePathRedirects(siteUrl: string, paths: readonly string[]): Redirect[] {
	const prefix = getUrlPath(siteUrl);
	const isRedirect = (path: string) => fixedRedirects.some(({ source }) => source === path);
	const isUsed = paths.some((path) => !isRedirect(path) && removeBasePath(path, prefix) !== undefined);
	if (prefix === "" || isUsed) return [];
	const source = exactPattern(prefix);
	return [
		{ source, destination: "/", permanent: false },
		{ source: `${source}/:path+`, destination: "/:path+", permanent: false },
	];
}
