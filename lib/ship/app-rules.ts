import { ACCEPTS_MARKDOWN } from "@/lib/blog/accept-markdown";
import { FEED_VARY, IS_NAVIGATION, XML_TYPE } from "@/lib/blog/feed-requests";
import { exactPattern, type Header } from "@/lib/blog/output";
import { XML_FEED } from "@/lib/content/urls/feed-formats";
import { groupByPattern, listRedirects } from "./group-redirects";
import { type BuildManifest, groupPages, toRegExp } from "./site";

/** More redirects than that are pages, as Next warns above 1,000 rules of an app. */
const MAX_REDIRECTS = 400;

interface Condition {
	type: "header";
	key: string;
	value: string;
}

interface HeaderRule {
	source: string;
	has?: Condition[];
	headers: Header[];
}

/** The rules of a blog in an app, for its `next.config`: https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites */
export interface AppRules {
	/** Headers for all paths of the blog, if the app has none of the same names. */
	defaultHeaders: HeaderRule[];
	/** Headers of single files, which replace those of the app. */
	headers: HeaderRule[];
	redirects: { source: string; destination: string; permanent: true }[];
	/** Applied after the files and before the dynamic routes of the app. */
	rewrites: { source: string; has?: Condition[]; destination: string }[];
}

const FEED = `:path(.*${XML_FEED})`;
/** The pattern of the manifest that matches every path. */
const ALL_PATHS = "/*";
const FIRST_PAGE = "/page/1";

/**
 * Creates the rules of an app that has the blog's files in `public/`, below `path`, to which Next adds that of the app. As few as possible:
 * a page costs none, and redirects that are too many have to be pages.
 */
export function createAppRules(
	manifest: Pick<BuildManifest, "headers" | "redirects" | "markdown">,
	path: string,
): { rules: AppRules; asPages: BuildManifest["redirects"] } {
	const base = exactPattern(path);
	const pages = Object.keys(manifest.markdown).filter((page) => page !== "/");
	const markdown = groupPages(pages).map(({ pattern }) => `${base}/:path(${pattern})`);
	const sources = manifest.markdown["/"] === undefined ? markdown : [base, ...markdown];
	const toDestination = (source: string) => (source === base ? `${path}${manifest.markdown["/"]}` : `${path}/:path.md`);
	const all = groupByPattern(manifest.redirects);
	const others = all.filter(
		({ paths: [first], destination }) => destination === "/" || first !== decodeURIComponent(destination) + FIRST_PAGE,
	);
	const toRule = ([pattern, headers]: [string, Header[]]) => ({ source: base + toSource(pattern), headers });
	const isDefault = ([pattern]: [string, Header[]]) => pattern === ALL_PATHS;
	const headers = Object.entries(manifest.headers);
	return {
		rules: {
			defaultHeaders: headers.filter(isDefault).map(toRule),
			headers: [
				...headers.filter((one) => !isDefault(one)).map(toRule),
				...sources.map((source) => ({ source, headers: [{ key: "Vary", value: "Accept" }] })),
				{ source: `${base}/${FEED}`, headers: [FEED_VARY] },
				{ source: `${base}/${FEED}`, has: [IS_NAVIGATION], headers: [XML_TYPE] },
			],
			redirects: [
				{ source: `${base}/:path(index|index\\.html)`, destination: path, permanent: true },
				...(others.length < all.length
					? [{ source: `${base}/:path(.+)${FIRST_PAGE}`, destination: `${path}/:path`, permanent: true as const }]
					: []),
				...others.slice(0, MAX_REDIRECTS).map(({ pattern, destination }) => ({
					source: `${base}/:path(${pattern})`,
					destination: destination === "/" ? path : path + destination,
					permanent: true as const,
				})),
				{ source: `${base}/:path(.+)\\.html`, destination: `${path}/:path`, permanent: true },
			],
			rewrites: [
				...sources.map((source) => ({
					source,
					has: [{ type: "header" as const, key: "accept", value: ACCEPTS_MARKDOWN }],
					destination: toDestination(source),
				})),
				{ source: base, destination: `${path}/index.html` },
				// An app may have a slash at the end of its paths.
				{ source: `${base}/:path(.*[^/])`, destination: `${path}/:path.html` },
			],
		},
		asPages: listRedirects(others.slice(MAX_REDIRECTS)),
	};
}

/** Returns the source of a rule for a pattern of the manifest. */
function toSource(pattern: string): string {
	return pattern === ALL_PATHS ? "/:path*" : `/:path(${toRegExp(pattern).source.slice("^\\/".length, -1)})`;
}
