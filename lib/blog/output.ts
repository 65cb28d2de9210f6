import type { NextConfig } from "next";
import type { Blog } from "@/lib/blog/blog";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

export interface Header {
	key: string;
	value: string;
}

/** The value of `Cache-Control` for files whose URL changes with their content. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/** Conditions on the headers, cookies or query of a request: https://nextjs.org/docs/app/api-reference/config/next-config-js/headers#header-cookie-and-query-matching */
type Condition = NonNullable<Awaited<ReturnType<NonNullable<NextConfig["headers"]>>>[number]["has"]>;

/** A file of an output: its content, or the file that it is a copy of. */
export type OutputFile = {
	/** Its path on the site, not percent-encoded; below `/_next/static/` it needs no route. */
	path: string;
	/** When its content last changed, in milliseconds since the epoch, if that is known. */
	modified?: number | undefined;
	/** A digest of all that the content is made of. If it is that of the last build, nothing reads `content`, which then can be a getter. */
	inputs?: string;
} & ({ content: string | Uint8Array } | { copyOf: string });

/** A rewrite from request paths to the files of an output, with response headers. */
export interface OutputRoute {
	/** The pattern of the paths, with the group `:path`: https://github.com/pillarjs/path-to-regexp */
	source: string;
	/** The path of the file, which may refer to groups of `source`; without it, the route only adds headers. */
	file?: string;
	has?: Condition | undefined;
	/** Requests that the route doesn't apply to; the headers do. */
	missing?: Condition | undefined;
	/** Whether the file takes precedence over a page at the same path. */
	isBeforePages?: boolean;
	headers?: readonly Header[];
}

/**
 * Files that are generated from a blog in addition to its pages. Builds and the development server each walk the list of outputs once; a
 * new output is a folder of `features` and a line in `features/outputs.ts`.
 */
export interface Output {
	/** The name of its folder in a build and of its path in development, such as `feeds`. */
	name: string;
	files: (blog: Blog) => AsyncIterable<OutputFile> | Promise<readonly OutputFile[]>;
	/** Generates a single file for the development server, if that is faster than generating all. */
	find?: (blog: Blog, path: string) => Promise<OutputFile | undefined>;
	/** Makes what its files need of a post or page, and keeps it in the cache, so that a build does it while Next renders. */
	preparePost?: (blog: Blog, post: Post) => Promise<unknown>;
	/** Lists the paths that posts may link to, without generating the files. */
	paths?: (blog: Blog) => Promise<readonly string[]>;
	/**
	 * Returns the routes to its files in the development server; files below `/_next/static/` need none. The routes are set when the
	 * server starts; later, its proxy decides which requests are for files of the owner.
	 */
	routes?: (blog: Blog) => Promise<readonly OutputRoute[]>;
	/** The headers of its files in a build, by path, in which `*` matches any characters and `:name` a segment. */
	fileHeaders?: (blog: Blog) => Promise<Readonly<Record<string, readonly Header[]>>>;
	/** Returns headers of every path of the blog. */
	siteHeaders?: (site: Site) => readonly Header[];
	/** Whether each locale of a blog in several languages has files of its own. */
	isPerLocale?: boolean;
	/** Whether the files take long, so that a build begins with them while Next renders; `files` has to be memoized. */
	isSlow?: boolean;
	/** The maximum sizes of its caches in bytes, by their folders. */
	caches?: Readonly<Record<string, number>>;
	/** Whether a server generates the files on request, so that a build doesn't write them. */
	isOnDemand?: boolean;
	/** Whether the files are the owner's, which take precedence over those of other outputs. */
	isOwnerContent?: boolean;
}

/** Escapes a path as a pattern that matches only this path: https://github.com/pillarjs/path-to-regexp */
export function exactPattern(path: string): string {
	const encoded = encodeURI(path).replace(/[?#]/g, encodeURIComponent);
	return encoded.replace(/[:()*+{}[\]\\^$|.]/g, "\\$&");
}

/** Percent-encodes a path so that none of its characters has a meaning in the destination of a redirect or rewrite. */
export function exactDestination(path: string): string {
	return encodePath(path).replace(/[()*!']/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Returns the extension of a path in lower case, without the dot; `undefined` if the path doesn't look like a file. */
export function getExtension(path: string): string | undefined {
	return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase();
}

export function exactRoute(path: string, headers: readonly Header[] = []): OutputRoute {
	return { source: exactPattern(path), file: exactDestination(path), headers };
}
