import type { CommentSettings } from "@/lib/config/services/comments";
import { parseMastodonUrl } from "./mastodon";
import type { Post } from "./types";

/** The place of the comments of a post. */
export interface Discussion {
	/** The host from which they are loaded. */
	source: string;
	/** The page, if any, on which readers can take part without this blog. */
	link?: { url: string; host: string };
	/** The API endpoint with the replies to a post on Mastodon. */
	repliesUrl?: string;
}

type CommentedPost = Pick<Post, "kind" | "comments" | "mastodon">;

/**
 * The replies on Mastodon if the post names a post there, else giscus; `undefined` without comments. A page has
 * comments only if its front matter enables them.
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
