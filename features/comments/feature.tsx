import type { Feature } from "@/features/feature";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { type PolicySources, toPolicySource } from "@/lib/utils/policy-sources";
import { FILE_START } from "@/lib/utils/position";
import { Comments, NAME } from "./comments";
import { findDiscussion, findMastodonPost } from "./discussion";
import { script } from "./script";
import type { CommentSettings } from "./setting";

export const comments: Feature = {
	name: NAME,
	script,
	slots: {
		belowPost: ({ site: { comments, messages }, post }) => {
			const discussion = findDiscussion(comments, post);
			return comments && discussion && <Comments discussion={discussion} load={comments.load} messages={messages} />;
		},
	},
	anchors: ["comments"],
	check: (post, _, { comments }) => {
		if (findMastodonPost(post) === undefined || comments?.mastodon) return [];
		const position = post.positions.mastodon ?? post.positions.comments ?? FILE_START;
		const message = "The replies on Mastodon aren't shown. Set `comments: mastodon` in `site.yml`.";
		return [createDiagnostic("service-missing", post.file, position, message)];
	},
	policy: ({ comments }, use) => (comments && use !== undefined ? listSources(comments, use) : {}),
};

/** Allows replies on Mastodon from their URL on the server, or the frame of giscus. */
function listSources({ giscus, mastodon }: CommentSettings, repliesUrl: string): PolicySources {
	if (URL.canParse(repliesUrl)) {
		const avatars = mastodon?.avatars ?? false;
		const images = avatars === true ? ["https:"] : avatars || [];
		return { "connect-src": [toPolicySource(repliesUrl)], "img-src": images };
	}
	return giscus ? { "frame-src": [giscus.host] } : {};
}
