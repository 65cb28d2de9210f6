import { PostTitle } from "@/components/post/post-title";
import { TitleList } from "@/components/post/title-list";
import type { Site } from "@/lib/config/site";
import type { PostListItem } from "@/lib/content/list-item";
import type { Post } from "@/lib/content/types";
import { replaceable } from "@/lib/owner-code/render/extension-points";
import { linkView, postView, siteView } from "@/lib/owner-code/render/views";
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

interface RelatedProps {
	posts: Pick<PostListItem, "post" | "tags">[];
	site: Site;
}

export const RelatedPosts = replaceable("related-posts", RelatedTitles, ({ posts, site }) => ({
	site: siteView(site),
	posts: posts.map(({ post, tags }) => postView(post, site, { tags })),
}));

function RelatedTitles({ posts, site }: RelatedProps) {
	if (posts.length === 0) return null;
	return (
		<section className="end labelled-row items-baseline" aria-labelledby="related">
			<h2 id="related" className="ui text-sm leading-normal tracking-normal text-muted">
				{site.messages.related.title}
			</h2>
			<TitleList posts={posts.map(({ post }) => post)} site={site} />
		</section>
	);
}
