import { FEED_FORMATS, FEED_STYLESHEET, feedFormats } from "@/lib/metadata/feed-paths";
import { exactPattern, exactRoute, type Header, innerPattern, type OutputRoute } from "@/lib/outputs/output";

const feeds = feedFormats.map((format) => {
	const { name, extension, type } = FEED_FORMATS[format];
	return {
		file: `${name}.${extension}`,
		archive: { any: `${name}-\\d+\\.${extension}`, wildcard: `/${name}-*.${extension}` },
		headers: [
			{ key: "Content-Type", value: `${type}; charset=utf-8` },
			// Search engines should index the pages only; feed readers in a browser fetch from other origins.
			{ key: "X-Robots-Tag", value: "noindex" },
			{ key: "Access-Control-Allow-Origin", value: "*" },
		],
	};
});

/** Returns the headers that a static host has to send with feeds; `kinds` are the names of the list kinds with feeds. */
export function feedFileHeaders(kinds: readonly string[]): Record<string, readonly Header[]> {
	return Object.fromEntries(
		feeds.flatMap(({ file, archive, headers }) =>
			[`/${file}`, archive.wildcard, ...kinds.map((kind) => `/${kind}/:name/${file}`)].map((path) => [path, headers]),
		),
	);
}

/** Matches feeds that are opened in a browser: Chromium shows them as plain text unless they are served as XML. */
const IS_NAVIGATION: OutputRoute["has"] = [{ type: "header", key: "sec-fetch-dest", value: "document" }];
const XML_TYPE = { key: "Content-Type", value: "application/xml; charset=utf-8" };
const VARY = { key: "Vary", value: "Sec-Fetch-Dest" };

/** Matches paths of the owner that a pattern of feeds may match as well. */
const FEED_LIKE = /\/(?:rss|atom|feed)[^/]*\.(?:xml|json)$/;

interface Options {
	/** The paths of the owner's files and posts. */
	ownerPaths: ReadonlySet<string>;
	/** The paths of all feeds; `undefined` in development, where feeds can be added. */
	feedPaths: readonly string[] | undefined;
	/** The names of the list kinds that have feeds. */
	kinds: readonly string[];
}

/** Returns the routes to the feeds and their stylesheet. */
export function feedRoutes({ ownerPaths, feedPaths, kinds }: Options): OutputRoute[] {
	const ownerFiles = [...ownerPaths].filter((path) => FEED_LIKE.test(path)).map(innerPattern);
	const exclusion = ownerFiles.length > 0 ? `(?!(?:${ownerFiles.join("|")})$)` : "";
	return [
		...feeds.flatMap(({ file, archive, headers }): OutputRoute[] => {
			const pattern = feedPattern(file, archive.any, kinds, MAX_PATTERN - exclusion.length, feedPaths);
			const source = `/:path(${exclusion}(?:${pattern}))`;
			const route = { source, file: "/:path", headers: [...headers, VARY] };
			return file.endsWith(".xml") ? [route, { source, has: IS_NAVIGATION, headers: [XML_TYPE] }] : [route];
		}),
		exactRoute(FEED_STYLESHEET),
	];
}

/** Vercel accepts patterns of 4,096 characters; the rest is for what surrounds the names. */
const MAX_PATTERN = 4000;
/** How many of these characters one list of names may take. */
const MAX_NAMES = 1500;

/**
 * Returns a pattern that matches only the feeds of a format, so that other paths are answered with the 404 page. If the
 * names of a list are unknown or too long for the pattern, it matches any name.
 */
function feedPattern(
	file: string,
	anyArchive: string,
	kinds: readonly string[],
	maxLength: number,
	feedPaths: readonly string[] | undefined,
): string {
	const archiveNames = feedPaths?.filter((path) => new RegExp(`^/${anyArchive}$`).test(path)).map(innerPattern);
	const feedNames = (kind: string) => {
		const prefix = `/${kind}/`;
		const paths = feedPaths?.filter((path) => path.startsWith(prefix) && path.endsWith(`/${file}`));
		return paths?.map((path) => exactPattern(path.slice(prefix.length, -file.length - 1)));
	};
	const patterns = fitPatterns(
		[...kinds.map((kind) => ({ names: feedNames(kind), any: "[^/]+" })), { names: archiveNames, any: anyArchive }],
		maxLength,
	);
	const lists = kinds.map((kind, index) => `${kind}/(?:${patterns[index]})/`).join("|");
	return `${lists && `(?:${lists})?`}${exactPattern(file)}|${patterns.at(-1)}`;
}

/** Returns a pattern for each list of names; `any` if the names are unknown or don't fit into the remaining length. */
function fitPatterns(
	lists: readonly { names: readonly string[] | undefined; any: string }[],
	maxLength: number,
): string[] {
	let remaining = maxLength;
	return lists.map(({ names, any }) => {
		const joined = names?.join("|");
		const pattern = joined === undefined || joined.length > Math.min(MAX_NAMES, remaining) ? any : joined || "$.";
		remaining -= pattern.length;
		return pattern;
	});
}
