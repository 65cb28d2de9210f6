import type { ReactElement } from "react";
import type { WithImages } from "@/components/mdx/types";
import { FeaturedPost, PostCard } from "@/components/post/post-card";
import type { Site } from "@/lib/config/site";
import type { PostListItem } from "@/lib/content/list-item";
import { replaceable } from "@/lib/owner-code/render/extension-points";
import { listedPostView, siteView } from "@/lib/owner-code/render/views";

/** The number of cards side by side on a wide screen. */
const COLUMNS = 3;

interface Props extends WithImages {
	items: PostListItem[];
	site: Site;
	/** Whether the first post is the featured one at the top. */
	hasFeatured?: boolean;
}

export function CardList({ items, site, images, hasFeatured = false }: Props) {
	const [first] = items;
	if (!first) return <p>{site.messages.lists.empty}</p>;
	// The first image of the page loads with high priority if it is near the top.
	const firstWithImage = items.slice(0, hasFeatured ? COLUMNS + 1 : COLUMNS).find(({ post }) => post.image);
	return (
		<PostList
			site={site}
			items={items}
			cards={items.map((item) => (
				<PostCard key={item.post.path} {...item} site={site} images={images} isFirst={item === firstWithImage} />
			))}
			featured={hasFeatured ? <FeaturedPost {...first} site={site} images={images} /> : undefined}
		/>
	);
}

interface ListProps {
	site: Site;
	items: PostListItem[];
	cards: ReactElement[];
	/** The first item, as a list starts with it. */
	featured: ReactElement | undefined;
}

const PostList = replaceable("post-list", CardGrid, ({ site, items, cards, featured }: ListProps) => ({
	site: siteView(site),
	posts: items.map((item) => listedPostView(item, site)),
	cards,
	featured,
}));

function CardGrid({ cards, featured }: ListProps) {
	const others = featured ? cards.slice(1) : cards;
	return (
		<>
			{featured}
			{/* The last lines in a row are at one height, unless the height is that of images beside type. */}
			{others.length > 0 && (
				<div className="wide grid not-has-[img]:*:*:last:mt-auto grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-x-5 gap-y-8">
					{others}
				</div>
			)}
		</>
	);
}
