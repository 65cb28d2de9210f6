import type { CommentSettings } from "@/lib/config/services/comments";
import { hasValidHost } from "@/lib/utils/url";
import type { Post } from "./types";

/** Matches `/@ada/123`, `/@ada@social.example/123`, `/users/ada/statuses/123`, `/web/statuses/123` and Pleroma's `/notice/Ab1`. */
const PATH = /^\/(?:(?:web\/)?@[\w.@-]+|users\/[\w.-]+\/statuses|web\/statuses|statuses|notice)\/(\w+)\/?$/;

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
 * Finds the replies on Mastodon if the post names a post there, else giscus; `undefined` without comments. A page has
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

/** A post on Mastodon, or on a server with the same API. */
export interface MastodonPost {
	url: string;
	/** The API endpoint with the replies: https://docs.joinmastodon.org/methods/statuses/#context */
	repliesUrl: string;
}

export function parseMastodonUrl(url: string): MastodonPost | undefined {
	const parsed = URL.canParse(url) ? new URL(url) : undefined;
	const [, id] = PATH.exec(parsed?.pathname ?? "") ?? [];
	if (!parsed || id === undefined || parsed.protocol !== "https:" || !hasValidHost(parsed)) return undefined;
	return { url: parsed.origin + parsed.pathname, repliesUrl: `${parsed.origin}/api/v1/statuses/${id}/context` };
}
