import type { Metadata } from "next";
import { fediverseHandle } from "@/lib/content/authors/fediverse";

/** Names who made a page to readers in the Fediverse, where there is an account among these: https://blog.joinmastodon.org/2024/07/highlighting-journalism-on-mastodon/ */
export function getFediverseCreator(
	accounts: Iterable<readonly [network: string, address: string]>,
): Pick<Metadata, "other"> {
	const handle = fediverseHandle(accounts);
	return handle ? { other: { "fediverse:creator": handle } } : {};
}
