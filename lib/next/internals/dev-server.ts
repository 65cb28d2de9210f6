import { createRequire } from "node:module";

/** The part of Next's development server that finds the static paths of a route. */
interface DevServer {
	getStaticPaths: (route: object) => Promise<{ staticPaths: string[] }>;
}

/**
 * Keeps Next's development server from calling `generateStaticParams` in a new process at every request of a dynamic route. That
 * takes more CPU time than the page itself, and only `cacheComponents` uses the result. Next has no option for that.
 */
export function skipStaticPaths(): void {
	const { default: server } = createRequire(import.meta.url)("next/dist/server/dev/next-dev-server") as {
		default: { prototype: DevServer };
	};
	server.prototype.getStaticPaths = async () => ({ staticPaths: [] });
}

/** Where Next's development server asks for its newest version, whenever a browser opens a page. It has no option for that. */
const VERSIONS = "https://registry.npmjs.org/-/package/next/dist-tags";

/**
 * Keeps Next's development server from asking npm for its newest version: nothing uses the network without the owner's request,
 * and a new version of Next comes with one of the blog.
 */
export function skipVersionCheck(): void {
	const original = globalThis.fetch;
	globalThis.fetch = async (input, init) =>
		// Next takes every answer but a good one for an unknown version.
		String(input) === VERSIONS ? new Response(null, { status: 503, statusText: "Not asked" }) : original(input, init);
}

/** Matches the paths that Next's development server uses itself: scripts, WebSockets, and its developer tools. */
export const INTERNAL = /\/(?:_next|__nextjs)/;
/** Matches the paths from the root that no file of the owner can have, as the server uses them. */
export const RESERVED = /^\/(?:_next\/|__nextjs)/;

/** Matches the actions of Next's developer tools, such as to start a debugger or an editor. */
export const TOOLS = /\/(?:__nextjs|_next\/mcp)/;
/** Matches fonts that the dialog with an error of the code needs, on every device. */
export const FONTS = /\/__nextjs_font\//;
export const DIALOG =
	/\/__nextjs_(?:original-stack-frames|source-map|devtools_config|disable_dev_indicator|server_status)$/;
