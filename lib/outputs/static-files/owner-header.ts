import type { OutputRoute } from "@/lib/outputs/output";

/** What the owner has at a path: a post or page, a file of `public/`, or such a file in the place of one for every blog. */
export type OwnerPath = "page" | "file" | "shared-file";

/**
 * The request header in which the proxy of the development server sends what the owner has at the path, so that the routes, which are
 * set when the server starts, apply to files that are added and deleted later.
 */
export const OWNER_HEADER = "x-quire-owner";

/** Returns the condition that the owner has something of one of the kinds at the path. */
export function ownerHas(...kinds: readonly OwnerPath[]): NonNullable<OutputRoute["has"]> {
	return [{ type: "header", key: OWNER_HEADER, value: `(?:${kinds.join("|")})` }];
}
