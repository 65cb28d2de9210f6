import type { NextConfig } from "next";
import { exactPattern } from "./pattern";

/** A rule by which Next leads an address on. */
export type Rewrite = Extract<Awaited<ReturnType<NonNullable<NextConfig["rewrites"]>>>, unknown[]>[number];
/** Headers that Next sends with some addresses. */
export type Header = Awaited<ReturnType<NonNullable<NextConfig["headers"]>>>[number];

/** The folder below Next's `static` that takes the content's files. */
export const STATIC_FOLDER = "content";

/** Addresses with an extension that aren't posts, share images or Next's own: the owner's `public/` folder answers them. */
const PUBLIC = "/:path((?!blog/|files/|_next/|dev/|share/[0-9a-f]{20}\\.png$).*\\.[A-Za-z0-9]+)";
const BESIDE = "/files/:path(posts/.*|drafts/.*|pages/.*)";

/**
 * Leads requests for the content's static files to where a build has put them, or in development to a route that
 * reads them. `files` are those of `public/`; one rule is for most of them, the others have one each.
 */
export function contentRewrites(isDevelopment: boolean, files: string[]): Rewrite[] {
	const base = isDevelopment ? "/dev/files" : `/_next/static/${STATIC_FOLDER}`;
	return [
		{ source: BESIDE, destination: `${base}/:path` },
		...files
			.filter(isOdd)
			.map((file) => ({ source: exactPattern(`/${file}`), destination: `${base}/public/${encodeURI(file)}` })),
		{ source: PUBLIC, destination: `${base}/public/:path` },
	];
}

/** What may change under its name is asked for again. */
export const FOR_AN_HOUR = { key: "Cache-Control", value: "public, max-age=3600, must-revalidate" };

/** Next gives its own static files a year in the cache; the owner's may change under their names. */
export function contentHeaders(files: string[]): Header[] {
	return [BESIDE, PUBLIC, ...files.filter(isOdd).map((file) => exactPattern(`/${file}`))].map((source) => ({
		source,
		headers: [FOR_AN_HOUR],
	}));
}

function isOdd(file: string): boolean {
	return /^(blog|files|dev)\//.test(file) || !/\.[A-Za-z0-9]+$/.test(file);
}
