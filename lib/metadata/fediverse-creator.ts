import type { Metadata } from "next";
import { fediverseHandle } from "@/lib/content/authors/fediverse";

/** Returns the metadata that names a page's creator by their Fediverse handle, if one of these profiles has one: https://blog.joinmastodon.org/2024/07/highlighting-journalism-on-mastodon/ */
export function getFediverseCreator(
	profiles: Iterable<readonly [network: string, url: string]>,
): Pick<Metadata, "other"> {
	const handle = fediverseHandle(profiles);
	return handle ? { other: { "fediverse:creator": handle } } : {};
}
