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
