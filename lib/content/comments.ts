import type { CommentSettings } from "@/lib/config/services/comments";
import { parseMastodonUrl } from "./mastodon";
import type { Post } from "./types";

/** Where the comments of a post are. */
export interface Discussion {
	/** The host that they are loaded from. */
	source: string;
	/** The page on which readers can take part without this blog, if there is one, and its host. */
	link?: { url: string; host: string };
	/** Where a server answers the replies to a post on Mastodon. */
	repliesUrl?: string;
}

/** What decides about the comments of a post. */
type CommentedPost = Pick<Post, "kind" | "comments" | "mastodon">;

/**
 * Finds the discussion of a post: the replies on Mastodon if the post names a post there, else giscus; `undefined`
 * without comments. A page has some only if it asks for them.
 */
export function findDiscussion(settings: CommentSettings | undefined, post: CommentedPost): Discussion | undefined {
	const mastodon = settings?.mastodon && post.mastodon ? parseMastodonUrl(post.mastodon) : undefined;
	const isShown = post.comments ?? (post.kind === "post" || mastodon !== undefined);
	if (!settings || !isShown) return undefined;
	if (mastodon) {
		const { host } = new URL(mastodon.url);
		return { source: host, link: { url: mastodon.url, host }, repliesUrl: mastodon.repliesUrl };
	}
	const { giscus } = settings;
	if (!giscus) return undefined;
	const link = { url: `https://github.com/${giscus.repo}/discussions`, host: "GitHub" };
	return { source: new URL(giscus.host).host, link };
}
