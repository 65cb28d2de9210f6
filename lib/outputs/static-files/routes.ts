import type { OutputRoute } from "@/lib/blog/output";
import { POST_FOLDERS } from "@/lib/content/layout/layout";

/**
 * What the owner has at a path: a post or page, a file of `public/`, such a file in the place of one for every blog, or a file that
 * `quire.config.ts` makes.
 */
export type OwnerContent = "page" | "file" | "shared-file" | "output";

/**
 * The request header in which the proxy of the development server sends what the owner has at the path, so that the routes, which are
 * set when the server starts, apply to files that are added and deleted later.
 */
export const OWNER_HEADER = "x-quire-owner";

/** Matches paths with an extension, except those of posts, OG images and Next; they can be files of `public/`. */
const PUBLIC_FILE = "/:path((?!blog/|files/|_next/|dev/|share/[0-9a-f]{20}\\.png$).*\\.[A-Za-z0-9]+)";

/** The routes to the static files of the content. The proxy of the development server has set {@link OWNER_HEADER} on their requests. */
export const developmentRoutes: readonly OutputRoute[] = [
	{ source: "/:path*", has: ownerHas("shared-file"), file: "/:path*", isBeforePages: true },
	{ source: "/:path*", has: ownerHas("file"), file: "/:path*" },
	{ source: `/files/:path((?:${POST_FOLDERS.join("|")})/.*)`, file: "/files/:path" },
	{ source: PUBLIC_FILE, missing: ownerHas("page"), file: "/:path" },
];

/** Returns the condition that the owner has something of one of the kinds at the path. */
export function ownerHas(...kinds: readonly OwnerContent[]): NonNullable<OutputRoute["has"]> {
	return [{ type: "header", key: OWNER_HEADER, value: `(?:${kinds.join("|")})` }];
}
