import { PostTitle } from "@/components/post/post-title";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import { replaceable } from "@/lib/owner-code/render/extension-points";
import { linkView, siteView } from "@/lib/owner-code/render/views";
import { encodePath } from "@/lib/utils/url";

type AdjacentPost = Pick<Post, "path" | "title" | "lang">;

interface Props {
	newer?: AdjacentPost | undefined;
	older?: AdjacentPost | undefined;
	site: Site;
}

export const PostNavigation = replaceable("post-navigation", AdjacentPosts, ({ newer, older, site }) => ({
	site: siteView(site),
	newer: newer && linkView({ label: newer.title, path: newer.path }),
	older: older && linkView({ label: older.title, path: older.path }),
}));

function AdjacentPosts({ newer, older, site }: Props) {
	if (!newer && !older) return null;
	const { messages } = site;
	return (
		<nav className="end narrow grid gap-1" aria-label={messages.post.morePosts}>
			{older && (
				<a className="labelled-row items-baseline no-underline" href={encodePath(older.path)} rel="prev">
					<span className="ui text-muted">{messages.post.older}</span> <PostTitle post={older} site={site} />
				</a>
			)}
			{newer && (
				<a className="labelled-row items-baseline no-underline" href={encodePath(newer.path)} rel="next">
					<span className="ui text-muted">{messages.post.newer}</span> <PostTitle post={newer} site={site} />
				</a>
			)}
		</nav>
	);
}
