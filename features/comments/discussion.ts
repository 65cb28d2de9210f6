import type { Post } from "@/lib/content/types";
import { parseMastodonUrl } from "./fields";
import type { CommentSettings } from "./setting";

export interface Discussion {
	/** The host from which they are loaded. */
	source: string;
	/** The page, if any, on which readers can take part without this blog. */
	link?: { url: string; host: string };
	/** The API endpoint with the replies to a post on Mastodon. */
	repliesUrl?: string;
}

type CommentedPost = Pick<Post, "kind" | "comments" | "mastodon">;

/** Returns the URL of the post on Mastodon that front matter names. */
export function findMastodonPost({ comments, mastodon }: Pick<Post, "comments" | "mastodon">): string | undefined {
	return mastodon ?? comments?.mastodon;
}

/**
 * Finds the replies on Mastodon if the post names a post there, else giscus; `undefined` without comments. A page has
 * comments only if its front matter enables them.
 */
export function findDiscussion(settings: CommentSettings | undefined, post: CommentedPost): Discussion | undefined {
	const url = findMastodonPost(post);
	const mastodon = settings?.mastodon && url ? parseMastodonUrl(url) : undefined;
	const isShown = post.comments?.isOn ?? (post.kind === "post" || mastodon !== undefined);
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
