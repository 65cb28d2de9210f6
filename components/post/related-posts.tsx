import { langAttributes } from "@/components/lang-attributes";
import { PostDate } from "@/components/post/post-date";
import { PostTags } from "@/components/post/post-tags";
import type { PostListItem } from "@/components/post/types";
import type { Site } from "@/lib/config/types";
import { encodePath } from "@/lib/utils/url";

/** What to read next, as cards of title, tags and date. */
export function RelatedPosts({ posts, site }: { posts: Pick<PostListItem, "post" | "tags">[]; site: Site }) {
	if (posts.length === 0) return null;
	return (
		<section className="related" aria-labelledby="related">
			<h2 id="related">{site.messages.post.related}</h2>
			<ul className="cards">
				{posts.map(({ post, tags }) => (
					<li className="card" key={post.path}>
						<PostTags post={post} tags={tags} messages={site.messages} />
						<h3 {...langAttributes(post, site)}>
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
