import type { OutputRoute } from "@/lib/outputs/output";

/** What the owner has at a path: a post or page, a file of `public/`, or such a file in the place of one for every blog. */
export type OwnerPath = "page" | "file" | "shared-file";

/**
 * The request header in which the proxy of the development server tells what the owner has at the path, so that its routes, which are
 * made at its start, apply to what is added and deleted later.
 */
export const OWNER_HEADER = "x-quire-owner";

/** Returns the condition of a route that the owner has one of these at the path. */
export function ownerHas(...kinds: readonly OwnerPath[]): NonNullable<OutputRoute["has"]> {
	return [{ type: "header", key: OWNER_HEADER, value: `(?:${kinds.join("|")})` }];
}
