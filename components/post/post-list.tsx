import { FeaturedPost } from "@/components/post/featured-post";
import { PostCard } from "@/components/post/post-card";
import type { PostListItem } from "@/components/post/types";
import type { Site } from "@/lib/config/types";

/** Cards side by side on a wide screen. */
const FIRST_ROW = 3;

interface Props {
	items: PostListItem[];
	site: Site;
	/** The post to open with; it isn't repeated among the items. */
	featured?: PostListItem;
}

/** A list of posts: the featured one, then the others as cards. */
export function PostList({ items, site, featured }: Props) {
	// The first image on the page is fetched at once, if it is near the top.
	const first = items.slice(0, featured ? FIRST_ROW + 1 : FIRST_ROW).find(({ post }) => post.image);
	const others = items.filter(({ post }) => post.path !== featured?.post.path);
	if (!featured && others.length === 0) return <p>{site.messages.lists.empty}</p>;
	return (
		<>
			{featured && <FeaturedPost {...featured} site={site} />}
			{others.length > 0 && (
				<div className="cards">
					{others.map((item) => (
						<PostCard key={item.post.path} {...item} site={site} isFirst={item === first} />
					))}
				</div>
			)}
		</>
	);
}
