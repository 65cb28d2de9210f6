import { languageOf } from "@/components/language";
import { PostDate } from "@/components/post/post-date";
import { PostTags } from "@/components/post/post-tags";
import type { PostSummary } from "@/components/post/types";
import { hrefOf } from "@/lib/href";
import type { Site } from "@/lib/site/types";

/** What to read next, as cards of title, tags and date. */
export function RelatedPosts({ posts, site }: { posts: Pick<PostSummary, "post" | "tags">[]; site: Site }) {
	if (posts.length === 0) return null;
	return (
		<section className="related" aria-labelledby="related">
			<h2 id="related">{site.words.post.related}</h2>
			<ul className="cards">
				{posts.map(({ post, tags }) => (
					<li className="card" key={post.path}>
						<PostTags post={post} tags={tags} words={site.words} />
						<h3 {...languageOf(post, site)}>
							<a href={hrefOf(post.path)}>{post.title}</a>
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
