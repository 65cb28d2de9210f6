import { hasValidHost } from "@/lib/utils/url";

/** A post on Mastodon, or on a server with the same API. */
export interface MastodonPost {
	url: string;
	/** The API endpoint with the replies: https://docs.joinmastodon.org/methods/statuses/#context */
	repliesUrl: string;
}

/** Matches `/@ada/123`, `/@ada@social.example/123`, `/users/ada/statuses/123`, `/web/statuses/123` and Pleroma's `/notice/Ab1`. */
const PATH = /^\/(?:(?:web\/)?@[\w.@-]+|users\/[\w.-]+\/statuses|web\/statuses|statuses|notice)\/(\w+)\/?$/;

export function parseMastodonUrl(url: string): MastodonPost | undefined {
	const parsed = URL.canParse(url) ? new URL(url) : undefined;
	const [, id] = PATH.exec(parsed?.pathname ?? "") ?? [];
	if (!parsed || id === undefined || parsed.protocol !== "https:" || !hasValidHost(parsed)) return undefined;
	return { url: parsed.origin + parsed.pathname, repliesUrl: `${parsed.origin}/api/v1/statuses/${id}/context` };
}
