import type { NextConfig } from "next";

type Rewrite = Extract<Awaited<ReturnType<NonNullable<NextConfig["rewrites"]>>>, unknown[]>[number];
type Header = Awaited<ReturnType<NonNullable<NextConfig["headers"]>>>[number];

/** The folder below Next's `static` that takes the content's files. */
export const STATIC_FOLDER = "content";

/** Addresses with an extension that aren't posts or Next's own: the owner's `public/` folder answers them. */
const PUBLIC = "/:path((?!blog/|_next/|dev/).*\\.[A-Za-z0-9]+)";
const BESIDE = "/files/:path*";

/** Leads requests for the content's static files to where a build has put them, or in development to a route that reads them. */
export function contentRewrites(isDevelopment: boolean): Rewrite[] {
	const base = isDevelopment ? "/dev/files" : `/_next/static/${STATIC_FOLDER}`;
	return [
		{ source: BESIDE, destination: `${base}/:path*` },
		{ source: PUBLIC, destination: `${base}/public/:path` },
	];
}

/** Next gives its own static files a year in the cache; the owner's may change under their names. */
export function contentHeaders(): Header[] {
	const headers = [{ key: "Cache-Control", value: "public, max-age=3600, must-revalidate" }];
	return [BESIDE, PUBLIC].map((source) => ({ source, headers }));
}
