import { ACCEPTS_MARKDOWN } from "@/lib/blog/accept-markdown";
import { FEED_VARY, IS_NAVIGATION, XML_TYPE } from "@/lib/blog/feed-requests";
import { exactPattern, type Header, type OutputRoute } from "@/lib/blog/output";
import { XML_FEED } from "@/lib/content/urls/feed-formats";
import { addSlash } from "@/lib/utils/url";
import { groupByPattern, listRedirects } from "./group-redirects";
import { type BuildManifest, groupPages, notAnyOf, toRegExp } from "./site";

/** More redirects than that are pages, as Next warns above 1,000 rules of an app. */
const MAX_REDIRECTS = 400;

type Conditions = NonNullable<OutputRoute["has"]>;

interface HeaderRule {
	source: string;
	has?: Conditions;
	headers: Header[];
}

type Rewrite = { source: string; has?: Conditions; destination: string };

/** The rules of a blog in an app, for its `next.config`: https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites */
export interface AppRules {
	/** Headers for all paths of the blog, if the app has none of the same names. */
	defaultHeaders: HeaderRule[];
	/** Headers of single files, which replace those of the app. */
	headers: HeaderRule[];
	redirects: { source: string; destination: string; permanent: boolean }[];
	/** Applied before the files and pages of the app. */
	beforeFiles: Rewrite[];
	/** Applied after the files and before the dynamic routes of the app. */
	rewrites: Rewrite[];
}

const FEED = `:path(.*${XML_FEED})`;
const IS_FEED = new RegExp(`/${XML_FEED}$`);
/** The pattern of the manifest that matches every path. */
const ALL_PATHS = "/*";
/** Matches patterns of the manifest that match several paths. */
const IS_GLOB = /[*:]/;
const FIRST_PAGE = "/page/1";
/** Matches the paths at which a redirect is a file of that name. */
const OWN_FILE = /\.(?:html?|xml|json)$/;
/** Matches URLs to which Next adds no slash. */
const IS_FILE = /^[^?#]*\.[^/?#]*(?:[?#]|$)/;

interface Options {
	path: string;
	inside: boolean;
	trailingSlash?: boolean;
	/** The owner's pages in HTML, if the pages of the blog are no files. */
	ownHtml?: readonly string[];
	/** The paths of the blog's files. */
	files?: readonly string[];
}

/**
 * Creates the rules of an app that has the blog's files in `public/`, below `path`, to which Next adds that of the app. As few as possible:
 * pages and files share patterns of their names, and redirects that are too many have to be pages. With `inside`, pages are routes of the
 * app, so that rules lead to no files of pages.
 */
export function createAppRules(
	manifest: Pick<BuildManifest, "headers" | "redirects" | "markdown">,
	{ path, inside, trailingSlash = false, ownHtml = [], files = [] }: Options,
): { rules: AppRules; asPages: BuildManifest["redirects"] } {
	const base = exactPattern(path);
	const below = (pattern: string) => `${base}/:path(${pattern})`;
	/** Returns the URL of a page as the app has it, which otherwise redirects once more. */
	const toTarget = (url: string) => (trailingSlash && !IS_FILE.test(url) ? addSlash(url) : url);
	const pages = Object.keys(manifest.markdown).filter((page) => page !== "/");
	const markdown = groupPages(pages).map(({ pattern }) => below(pattern));
	const sources = manifest.markdown["/"] === undefined ? markdown : [base, ...markdown];
	const toDestination = (source: string) => (source === base ? `${path}${manifest.markdown["/"]}` : `${path}/:path.md`);
	const negotiated = sources.map((source) => ({
		source,
		has: [{ type: "header" as const, key: "accept", value: ACCEPTS_MARKDOWN }],
		destination: toDestination(source),
	}));
	const all = groupByPattern(manifest.redirects);
	const others = all.filter(
		({ paths: [first], destination }) => destination === "/" || first !== decodeURIComponent(destination) + FIRST_PAGE,
	);
	const asPages = listRedirects(others.slice(MAX_REDIRECTS));
	/** Returns rules for the files that a pattern matches. The page for unknown paths, which the app has, is of another type than they are. */
	const ofFiles = (pattern: RegExp, headers: Header[], has?: Conditions): HeaderRule[] =>
		groupPages(files.filter((file) => pattern.test(file))).map((group) => ({
			source: below(group.pattern),
			...(has && { has }),
			headers,
		}));
	const toRules = ([pattern, list]: [string, Header[]]): HeaderRule[] => {
		const types = IS_GLOB.test(pattern) ? list.filter(({ key }) => key === XML_TYPE.key) : [];
		const others = list.filter((header) => !types.includes(header));
		return [
			...(others.length > 0 ? [{ source: base + toSource(pattern), headers: others }] : []),
			...(types.length > 0 ? ofFiles(toRegExp(pattern), types) : []),
		];
	};
	const isDefault = ([pattern]: [string, Header[]]) => pattern === ALL_PATHS;
	const headers = Object.entries(manifest.headers);
	const toPages = groupPages(Object.keys(asPages).filter((source) => !OWN_FILE.test(source)));
	return {
		rules: {
			defaultHeaders: headers.filter(isDefault).flatMap(toRules),
			headers: [
				...headers.filter((one) => !isDefault(one)).flatMap(toRules),
				...sources.map((source) => ({ source, headers: [{ key: "Vary", value: "Accept" }] })),
				{ source: `${base}/${FEED}`, headers: [FEED_VARY] },
				...ofFiles(IS_FEED, [XML_TYPE], [IS_NAVIGATION]),
			],
			redirects: [
				{ source: `${base}/:path(index|index\\.html)`, destination: toTarget(path), permanent: true },
				...(others.length < all.length
					? [{ source: `${base}/:path(.+)${FIRST_PAGE}`, destination: toTarget(`${path}/:path`), permanent: true }]
					: []),
				...others.slice(0, MAX_REDIRECTS).map(({ pattern, destination }) => ({
					source: below(pattern),
					destination: toTarget(destination === "/" ? path : path + destination),
					permanent: true,
				})),
				{
					source: `${below(`${notAnyOf(ownHtml)}.+`)}\\.html`,
					destination: toTarget(`${path}/:path`),
					permanent: true,
				},
			],
			// A host may take rendered pages for files.
			beforeFiles: inside ? negotiated : [],
			rewrites: inside
				? toPages.map(({ pattern }) => ({ source: below(pattern), destination: `${path}/:path/index.html` }))
				: [
						...negotiated,
						{ source: base, destination: `${path}/index.html` },
						// An app may have a slash at the end of its paths.
						{ source: below(".*[^/]"), destination: `${path}/:path.html` },
					],
		},
		asPages,
	};
}

/** Returns the source of a rule for a pattern of the manifest. */
function toSource(pattern: string): string {
	return pattern === ALL_PATHS ? "/:path*" : `/:path(${toRegExp(pattern).source.slice("^\\/".length, -1)})`;
}
