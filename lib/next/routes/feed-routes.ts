import { FEED_FORMATS, FEED_STYLESHEET, feedFormats } from "@/lib/metadata/feed-paths";
import { ROBOTS } from "@/lib/outputs/robots/robots";
import { exactPattern } from "./pattern";
import { FOR_AN_HOUR, type Header, type Rewrite } from "./static-routes";

/** The folder below Next's `static` that takes feeds, the sitemap and what else programs ask for. */
export const FEED_FOLDER = "feeds";

const feedHeaders = feedFormats.map((format) => {
	const { name, extension, type } = FEED_FORMATS[format];
	return {
		file: `${name}.${extension}`,
		archive: { any: `${name}-\\d+\\.${extension}`, wildcard: `/${name}-*.${extension}` },
		headers: [
			{ key: "Content-Type", value: `${type}; charset=utf-8` },
			// Search engines lead to the pages; readers in a browser may fetch from anywhere.
			{ key: "X-Robots-Tag", value: "noindex" },
			{ key: "Access-Control-Allow-Origin", value: "*" },
		],
	};
});

/** What a host of files has to send with feeds, by the forms of their addresses. */
export const feedFileHeaders = Object.fromEntries(
	feedHeaders.flatMap(({ file, archive, headers }) =>
		[`/${file}`, archive.wildcard, `/tags/:tag/${file}`, `/authors/:author/${file}`].map((source) => [source, headers]),
	),
);

/** A person who opens a feed sees a page: Chromium shows what is called a feed as bare text, and its style only to XML. */
const TO_A_PERSON: Header["has"] = [{ type: "header", key: "sec-fetch-dest", value: "document" }];
const AS_XML = { key: "Content-Type", value: "application/xml; charset=utf-8" };
const VARY = { key: "Vary", value: "Sec-Fetch-Dest" };

/** Of what the owner has, all that could stand at one of these addresses. */
const SIMILAR = /\/(?:rss|atom|feed|sitemap|robots)[^/]*\.(?:xml|json|txt|css)$/;

interface Own {
	/** What the owner has: addresses of files and posts. */
	own: ReadonlySet<string>;
	/** The paths of all feeds. */
	feeds: readonly string[];
	/** The name of the file that proves to search engines who tells them of changes. */
	indexNow?: string;
}

/** Leads requests for feeds and their like to where a build has put them, or in development to a route that makes them. */
export function feedRoutes(isDevelopment: boolean, { own, feeds: paths, indexNow }: Own) {
	const base = isDevelopment ? "/dev/feeds" : `/_next/static/${FEED_FOLDER}`;
	const cache = isDevelopment ? { key: "Cache-Control", value: "no-store" } : FOR_AN_HOUR;
	const key = indexNow && `/${indexNow}.txt`;
	// Within another pattern, a path has no slash before it.
	const others = [...own]
		.filter((path) => SIMILAR.test(path) || path === key)
		.map((path) => exactPattern(path.slice(1)));
	const free = others.length > 0 ? `(?!(?:${others.join("|")})$)` : "";
	const feeds = feedHeaders.map(({ file, archive, headers }) => ({
		source: `/:path(${free}(?:${patternOf(file, archive.any, ROOM - free.length, isDevelopment ? undefined : paths)}))`,
		headers: [...headers, cache, VARY],
		isXml: file.endsWith(".xml"),
	}));
	const single = [ROBOTS, FEED_STYLESHEET, ...(key ? [key] : [])].map((path) => exactPattern(path.slice(1)));
	const rest = `/:path(${free}(?:sitemap(?:-\\d+)?\\.xml|${single.join("|")}))`;
	const all: Header[] = [
		...feeds.map(({ source, headers }) => ({ source, headers })),
		{ source: rest, headers: [cache] },
	];
	const xml = feeds.filter(({ isXml }) => isXml);
	return {
		rewrites: all.map(({ source }) => ({ source, destination: `${base}/:path` })) satisfies Rewrite[],
		headers: [...all, ...xml.map(({ source }): Header => ({ source, has: TO_A_PERSON, headers: [AS_XML] }))],
	};
}

/** Vercel takes 4,096 characters; the rest is for what stands around the names. */
const ROOM = 4000;
/** How much of it one list of names may take. */
const LONGEST = 1500;

/**
 * What matches the feeds of a format, so that an address without one is answered with a page and as such. Where names are
 * too many for the room in a pattern, or not known yet, any will do.
 */
function patternOf(file: string, anyArchive: string, room: number, paths?: readonly string[]): string {
	const known = paths
		?.filter((path) => new RegExp(`^/${anyArchive}$`).test(path))
		.map((path) => exactPattern(path.slice(1)));
	const namesOf = (kind: string) => {
		const start = `/${kind}/`;
		const own = paths?.filter((path) => path.startsWith(start) && path.endsWith(`/${file}`));
		return own?.map((path) => exactPattern(path.slice(start.length, -file.length - 1)));
	};
	const lists = [
		{ names: namesOf("tags"), any: "[^/]+" },
		{ names: namesOf("authors"), any: "[^/]+" },
		{ names: known, any: anyArchive },
	];
	const [tags, authors, archive] = fit(lists, room);
	return `(?:tags/(?:${tags})/|authors/(?:${authors})/)?${exactPattern(file)}|${archive}`;
}

/** A pattern for each list; one for any name where the list isn't known or is longer than what those before it left. */
function fit(lists: readonly { names?: readonly string[]; any: string }[], room: number): string[] {
	let left = room;
	return lists.map(({ names, any }) => {
		const all = names?.join("|");
		const pattern = all === undefined || all.length > Math.min(LONGEST, left) ? any : all || "$.";
		left -= pattern.length;
		return pattern;
	});
}
