import { replaceable } from "@/components/owner-code/replaceable";
import { postView, siteView } from "@/components/owner-code/views";
import { TitleList } from "@/components/post/title-list";
import type { PostListItem } from "@/components/post/types";
import type { Site } from "@/lib/config/site";

interface Props {
	posts: Pick<PostListItem, "post" | "tags">[];
	site: Site;
}

export const RelatedPosts = replaceable("related-posts", RelatedTitles, ({ posts, site }) => ({
	site: siteView(site),
	posts: posts.map(({ post, tags }) => postView(post, site, { tags })),
}));

function RelatedTitles({ posts, site }: Props) {
	if (posts.length === 0) return null;
	return (
		<section className="end labelled-row items-baseline" aria-labelledby="related">
			<h2 id="related" className="ui text-sm leading-normal tracking-normal text-muted">
				{site.messages.post.related}
			</h2>
			<TitleList posts={posts.map(({ post }) => post)} site={site} />
		</section>
	);
}
