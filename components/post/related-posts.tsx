import { langAttributes } from "@/components/lang-attributes";
import { replaceable } from "@/components/owner-code/replaceable";
import { postView, siteView } from "@/components/owner-code/views";
import { PostDate } from "@/components/post/post-date";
import { PostTags } from "@/components/post/post-tags";
import type { PostListItem } from "@/components/post/types";
import type { Site } from "@/lib/config/types";
import { encodePath } from "@/lib/utils/url";

interface Props {
	posts: Pick<PostListItem, "post" | "tags">[];
	site: Site;
}

/** Renders related posts as cards with tags, title and date; nothing if there are none. */
export const RelatedPosts = replaceable("related-posts", RelatedCards, ({ posts, site }) => ({
	site: siteView(site),
	posts: posts.map(({ post, tags }) => postView(post, site, { tags })),
}));

function RelatedCards({ posts, site }: Props) {
	if (posts.length === 0) return null;
	return (
		<section className="wide mt-8" aria-labelledby="related">
			<h2 id="related" className="ui mb-2 text-sm leading-normal tracking-normal text-muted">
				{site.messages.post.related}
			</h2>
			<ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] gap-x-5 gap-y-4">
				{posts.map(({ post, tags }) => (
					<li className="card flex flex-col gap-1 rule-above pt-2" key={post.path}>
						<PostTags post={post} tags={tags} messages={site.messages} />
						<h3 className="text-xl leading-tight" {...langAttributes(post, site)}>
							<a href={encodePath(post.path)}>{post.title}</a>
						</h3>
						{post.date && (
							<p className="meta">
								<PostDate date={post.date} site={site} />
							</p>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
