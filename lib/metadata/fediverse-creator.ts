import type { Metadata } from "next";
import { fediverseHandle } from "@/lib/content/authors/fediverse";

/**
 * Names a page's creator by the Fediverse handle in one of the profiles:
 * https://blog.joinmastodon.org/2024/07/highlighting-journalism-on-mastodon/
 */
export function getFediverseCreator(
	profiles: Iterable<readonly [network: string, url: string]>,
): Pick<Metadata, "other"> {
	const handle = fediverseHandle(profiles);
	return handle ? { other: { "fediverse:creator": handle } } : {};
}
