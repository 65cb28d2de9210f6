import type { ReactElement } from "react";
import type { WithImages } from "@/components/mdx/types";
import { replaceable } from "@/components/owner-code/replaceable";
import { listedPostView, siteView } from "@/components/owner-code/views";
import { FeaturedPost, PostCard } from "@/components/post/post-card";
import type { PostListItem } from "@/components/post/types";
import type { Site } from "@/lib/config/types";

/** How many cards are side by side on a wide screen. */
const COLUMNS = 3;

interface Props extends WithImages {
	items: PostListItem[];
	site: Site;
	/** The post at the top; if it is among the items, it isn't repeated. */
	featured?: PostListItem | undefined;
}

/** Renders a list of posts: the featured one, then the others as cards. */
export function CardList({ items, site, images, featured }: Props) {
	// The first image of the page loads with high priority if it is near the top.
	const firstWithImage = items.slice(0, featured ? COLUMNS + 1 : COLUMNS).find(({ post }) => post.image);
	const others = items.filter(({ post }) => post.path !== featured?.post.path);
	if (!featured && others.length === 0) return <p>{site.messages.lists.empty}</p>;
	return (
		<PostList
			site={site}
			featured={featured && <FeaturedPost {...featured} site={site} images={images} />}
			items={others}
			cards={others.map((item) => (
				<PostCard key={item.post.path} {...item} site={site} images={images} isFirst={item === firstWithImage} />
			))}
		/>
	);
}

interface ListProps {
	site: Site;
	featured?: ReactElement | undefined;
	items: PostListItem[];
	/** The card of each item. */
	cards: ReactElement[];
}

const PostList = replaceable("post-list", CardGrid, ({ site, featured, items, cards }: ListProps) => ({
	site: siteView(site),
	featured,
	posts: items.map((item) => listedPostView(item, site)),
	cards,
}));

function CardGrid({ featured, cards }: ListProps) {
	return (
		<>
			{featured}
			{cards.length > 0 && (
				<div className="wide grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-5 gap-y-8">
					{cards}
				</div>
			)}
		</>
	);
}
