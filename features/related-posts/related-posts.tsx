import { TitleList } from "@/components/post/title-list";
import type { RelatedPost } from "@/features/feature";
import type { Site } from "@/lib/config/site";
import { replaceable } from "@/lib/owner-code/render/extension-points";
import { postView, siteView } from "@/lib/owner-code/render/views";

export const ANCHOR = "related";

interface Props {
	posts: readonly RelatedPost[];
	site: Site;
}

export const RelatedPosts = replaceable("related-posts", RelatedTitles, ({ posts, site }: Props) => ({
	site: siteView(site),
	posts: posts.map(({ post, tags }) => postView(post, site, { tags })),
}));

function RelatedTitles({ posts, site }: Props) {
	if (posts.length === 0) return null;
	return (
		<section className="end labelled-row items-baseline" aria-labelledby={ANCHOR}>
			<h2 id={ANCHOR} className="ui text-sm leading-normal tracking-normal text-muted">
				{site.messages.related.title}
			</h2>
			<TitleList posts={posts.map(({ post }) => post)} site={site} />
		</section>
	);
}
