import { z } from "zod";
import { field } from "@/lib/declarations/field";
import { flag, text } from "@/lib/utils/scalars";
import { hasValidHost } from "@/lib/utils/url";

/** A post on Mastodon, or on a server with the same API. */
interface MastodonPost {
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

/** The URL of a post on Mastodon, without its query. */
const mastodonUrl = text.transform((url, context) => {
	const post = parseMastodonUrl(url);
	if (post) return post.url;
	const message = "must be the URL of a post on Mastodon, such as https://social.example/@ada/123.";
	context.addIssue({ code: "custom", message });
	return z.NEVER;
});

/** A flag, or the post on Mastodon whose replies are the comments: its URL, or host and id as in some themes of Hugo. */
const comments = z.union(
	[
		flag.transform((isOn) => ({ isOn, mastodon: undefined })),
		mastodonUrl.transform((mastodon) => ({ isOn: undefined, mastodon })),
		z.looseObject({}).transform(({ host, username, id }) => {
			const url = `https://${host}/@${username}/${id}`;
			return { isOn: true, mastodon: host && username && id ? parseMastodonUrl(url)?.url : undefined };
		}),
	],
	"must be true, false or the URL of a post on Mastodon, such as https://social.example/@ada/123.",
);

export const commentsField = field({
	schema: comments,
	type: "true or false, or the URL of a post on Mastodon",
	description:
		"Whether the post has the comments that [`comments`](settings.md#comments) in `site.yml` sets up. A URL is the same as `mastodon`.",
	example: "comments: false",
	unset: "posts have comments, pages don't",
	values: ["true", "false"],
	nestedKeys: ["host", "username", "id"],
	inPost: true,
	inView: {
		type: "boolean",
		description: "Whether the front matter allows comments, which is the default.",
		read: (value?: z.output<typeof comments>) => value?.isOn !== false,
	},
});

export const mastodonField = field({
	schema: mastodonUrl,
	type: "URL of a post on Mastodon",
	description:
		"The post whose replies are the comments, if [`comments`](settings.md#comments) in `site.yml` names `mastodon`.",
	example: "mastodon: https://social.example/@ada/110000000000000001",
	inPost: true,
	isPerTranslation: true,
});
