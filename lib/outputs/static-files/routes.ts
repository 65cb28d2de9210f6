import { exactRoute, type OutputRoute } from "@/lib/outputs/output";

/** Matches paths with an extension, except those of posts, OG images and Next; they can be files of `public/`. */
const PUBLIC = "/:path((?!blog/|files/|_next/|dev/|share/[0-9a-f]{20}\\.png$).*\\.[A-Za-z0-9]+)";
const BESIDE_POSTS = "/files/:path(posts/.*|drafts/.*|pages/.*)";

/**
 * Returns the routes to the static files of the content. One route is for most of `publicFiles`, the files of `public/`;
 * the others have one each. `sharedFiles` are the engine's own, over which a file of the owner takes precedence.
 */
export function staticFileRoutes(publicFiles: readonly string[], sharedFiles: ReadonlySet<string>): OutputRoute[] {
	const exact = (file: string) => exactRoute(`/${file}`);
	return [
		...publicFiles.filter((file) => sharedFiles.has(file)).map((file) => ({ ...exact(file), isBeforePages: true })),
		{ source: BESIDE_POSTS, file: "/files/:path" },
		...publicFiles.filter(needsExactRoute).map(exact),
		{ source: PUBLIC, file: "/:path" },
	];
}

function needsExactRoute(file: string): boolean {
	return /^(blog|files|dev)\//.test(file) || !/\.[A-Za-z0-9]+$/.test(file);
}
